package dev.needfirst.core.score;

import static dev.needfirst.core.model.Parameter.BUSINESS_FIRST_BUSINESS;
import static dev.needfirst.core.model.Parameter.BUSINESS_FIRST_CUSTOMER;
import static dev.needfirst.core.model.Parameter.BUSINESS_WEIGHT;
import static dev.needfirst.core.model.Parameter.CUSTOMER_WEIGHT;
import static dev.needfirst.core.model.Parameter.EXPERIENCE_BONUS;
import static dev.needfirst.core.model.Parameter.EXPERIENCE_GAIN;
import static dev.needfirst.core.model.Parameter.FURTHER;
import static dev.needfirst.core.model.Parameter.GATE_FLOOR;
import static dev.needfirst.core.model.Parameter.GATE_FULL;
import static dev.needfirst.core.model.Parameter.IMPACT_SCALE;
import static dev.needfirst.core.model.Parameter.REACH_FLOOR;
import static dev.needfirst.core.model.Parameter.UNVALIDATED_SHARE;
import static dev.needfirst.core.model.Parameter.VALIDATED_CONFIDENCE;
import static dev.needfirst.core.model.Parameter.VALUE_CAP;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.model.Model;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A model's numbers laid out for a million issues: fields instead of look-ups. */
final class Parameters {

  private static final double[] NONE = {};
  private static final int HANDFUL = 16;

  final double customerWeight;
  final double businessWeight;
  final double reachFloor;
  final double unvalidatedShare;
  final double gateFloor;
  final double gateFull;
  final double experienceGain;
  final double experienceBonus;
  final double valueCap;
  final double businessFirstBusiness;
  final double businessFirstCustomer;
  final double validatedConfidence;
  private final double further;
  private final Map<ImpactKind, Double> impactFactors = new EnumMap<>(ImpactKind.class);

  Parameters(Model model) {
    customerWeight = model.of(CUSTOMER_WEIGHT);
    businessWeight = model.of(BUSINESS_WEIGHT);
    reachFloor = model.of(REACH_FLOOR);
    unvalidatedShare = model.of(UNVALIDATED_SHARE);
    gateFloor = model.of(GATE_FLOOR);
    gateFull = model.of(GATE_FULL);
    experienceGain = model.of(EXPERIENCE_GAIN);
    experienceBonus = model.of(EXPERIENCE_BONUS);
    valueCap = model.of(VALUE_CAP);
    businessFirstBusiness = model.of(BUSINESS_FIRST_BUSINESS);
    businessFirstCustomer = model.of(BUSINESS_FIRST_CUSTOMER);
    validatedConfidence = model.of(VALIDATED_CONFIDENCE);
    further = model.of(FURTHER);
    for (ImpactKind kind : ImpactKind.values()) {
      impactFactors.put(kind, model.of(IMPACT_SCALE) * model.weightOf(kind));
    }
  }

  /** What each impact counts at full fit, 0 to 1. */
  double[] strengths(List<Impact> impacts) {
    if (impacts.isEmpty()) {
      return NONE;
    }
    double[] strengths = new double[impacts.size()];
    for (int at = 0; at < strengths.length; at++) {
      Impact impact = impacts.get(at);
      double factor = impactFactors.getOrDefault(impact.kind(), 0.0);
      strengths[at] = Math.min(1, factor * impact.magnitude() / 10);
    }
    return strengths;
  }

  /** What {@link #combined} makes of a single value, to the last digit. */
  static double alone(double value) {
    return 1 - (1 - value);
  }

  /**
   * Several values as one, 0 to 1: the largest counts in full, each further one less, and none is
   * lost.
   *
   * @param values 0 to 1 each, in any order; sorted here
   */
  double combined(double[] values) {
    sort(values);
    double left = 1;
    double weight = 1;
    for (int at = values.length - 1; at >= 0; at--) {
      left *= 1 - weight * values[at];
      weight *= further;
    }
    return 1 - left;
  }

  /**
   * Ascending; the library's sort takes longer to begin than a handful of values take by insertion.
   */
  private static void sort(double[] values) {
    if (values.length > HANDFUL) {
      Arrays.sort(values);
      return;
    }
    for (int at = 1; at < values.length; at++) {
      double value = values[at];
      int gap = at;
      while (gap > 0 && values[gap - 1] > value) {
        values[gap] = values[gap - 1];
        gap--;
      }
      values[gap] = value;
    }
  }
}
