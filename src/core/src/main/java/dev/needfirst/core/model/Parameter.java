package dev.needfirst.core.model;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number of the customer-first model that an admin can set, with its default and its valid range.
 */
public enum Parameter {
  /** Points of the score for customer value, as a share. */
  CUSTOMER_WEIGHT("customerWeight", .60, 0, 1),
  /** Points of the score for business value, as a share; with the customer weight it makes 1. */
  BUSINESS_WEIGHT("businessWeight", .40, 0, 1),
  /** What a need that reaches no one still counts. */
  REACH_FLOOR("reachFloor", .10, Parameter.ABOVE_ZERO, 1),
  /** Trust in a need without evidence. */
  UNVALIDATED_SHARE("unvalidatedShare", .10, Parameter.ABOVE_ZERO, 1),
  /** How far the gate is open without a known need. */
  GATE_FLOOR("gateFloor", .10, Parameter.ABOVE_ZERO, 1),
  /** The known customer value at which the gate is fully open. */
  GATE_FULL("gateFull", .50, Parameter.ABOVE_ZERO, 1),
  /** What each further need or impact counts of the one before. */
  FURTHER("further", .50, Parameter.ABOVE_ZERO, 1),
  /** How much experience raises or lowers the product's value as it is perceived. */
  EXPERIENCE_GAIN("experienceGain", .20, 0, 1),
  /** What good experience adds of its own. */
  EXPERIENCE_BONUS("experienceBonus", .05, 0, 1),
  /** The most that experience makes of the product's value, as a factor. */
  VALUE_CAP("valueCap", 1.25, 1, Double.MAX_VALUE),
  /** What an impact of magnitude 10 counts; times each weight at most 1. */
  IMPACT_SCALE("impactScale", .80, 0, Double.MAX_VALUE),
  /** The business value from which an issue can be business-first. */
  BUSINESS_FIRST_BUSINESS("businessFirstBusiness", .50, 0, 1),
  /** The customer value below which an issue can be business-first. */
  BUSINESS_FIRST_CUSTOMER("businessFirstCustomer", .35, 0, 1),
  /** The confidence above which a need is validated. */
  VALIDATED_CONFIDENCE("validatedConfidence", .50, 0, 1),
  /** How far ratings by different people lie apart, in points of the score. */
  RATING_ERROR("ratingError", 6, 0, 30);

  static final double ABOVE_ZERO = Double.MIN_VALUE;

  private final String code;
  private final double standard;
  private final double least;
  private final double most;

  Parameter(String code, double standard, double least, double most) {
    this.code = code;
    this.standard = standard;
    this.least = least;
    this.most = most;
  }

  /** The name in the REST contract, such as {@code customerWeight}. */
  public String code() {
    return code;
  }

  /** The value in the customer-first model. */
  public double standard() {
    return standard;
  }

  /** The least valid value, included. */
  public double least() {
    return least;
  }

  /** The greatest valid value, included. */
  public double most() {
    return most;
  }

  public static Optional<Parameter> ofCode(String code) {
    return Stream.of(values()).filter(parameter -> parameter.code.equals(code)).findFirst();
  }
}
