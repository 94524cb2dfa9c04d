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
import java.util.List;

/** A model's numbers laid out for a million issues: fields instead of look-ups. */
final class Parameters {

  private static final double[] NONE = {};

  final double customerWeight;
  final double businessWeight;
  final double reachFloor;
  final double unvalidatedShare;
  final double gateFloor;
  final double gateFull;
  final Perceived perceived;
  final double businessFirstBusiness;
  final double businessFirstCustomer;
  final double validatedConfidence;
  final double further;

  /** By the ordinal of their kind. */
  private final double[] impactFactors;

  Parameters(Model model) {
    customerWeight = model.of(CUSTOMER_WEIGHT);
    businessWeight = model.of(BUSINESS_WEIGHT);
    reachFloor = model.of(REACH_FLOOR);
    unvalidatedShare = model.of(UNVALIDATED_SHARE);
    gateFloor = model.of(GATE_FLOOR);
    gateFull = model.of(GATE_FULL);
    perceived =
        new Perceived(model.of(EXPERIENCE_GAIN), model.of(EXPERIENCE_BONUS), model.of(VALUE_CAP));
    businessFirstBusiness = model.of(BUSINESS_FIRST_BUSINESS);
    businessFirstCustomer = model.of(BUSINESS_FIRST_CUSTOMER);
    validatedConfidence = model.of(VALIDATED_CONFIDENCE);
    further = model.of(FURTHER);
    impactFactors =
        Arrays.stream(ImpactKind.values())
            .mapToDouble(kind -> model.of(IMPACT_SCALE) * model.weightOf(kind))
            .toArray();
  }

  /** What each impact counts at full fit, 0 to 1. */
  // A look-up in a map takes several times as long, and nothing keeps the ordinal.
  @SuppressWarnings("EnumOrdinal")
  double[] strengths(List<Impact> impacts) {
    if (impacts.isEmpty()) {
      return NONE;
    }
    double[] strengths = new double[impacts.size()];
    for (int at = 0; at < strengths.length; at++) {
      Impact impact = impacts.get(at);
      double factor = impactFactors[impact.kind().ordinal()];
      strengths[at] = Math.min(1, factor * impact.magnitude() / 10);
    }
    return strengths;
  }
}
