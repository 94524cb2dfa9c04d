package dev.needfirst.core.model;

import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.impact.ImpactKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * All parameters of the customer-first model: immutable, complete and within their valid ranges.
 *
 * <p>A bad state is refused: {@link dev.needfirst.core.fault.Refused} names every fault.
 *
 * @param parameters a value for every parameter
 * @param impactWeights what each kind of impact counts, at least 0; times the impact scale at most
 *     1
 * @param evidence what each kind of evidence can prove
 */
public record Model(
    Map<Parameter, Double> parameters,
    Map<ImpactKind, Double> impactWeights,
    Map<EvidenceKind, Strength> evidence) {

  /** How far numbers that were typed as decimals may miss a sum or a product. */
  static final double TOLERANCE = 1e-12;

  private static final Model CUSTOMER_FIRST = customerFirstModel();

  public Model {
    parameters = copied(Parameter.class, parameters);
    impactWeights = copied(ImpactKind.class, impactWeights);
    evidence = copied(EvidenceKind.class, evidence);
    Faults faults = new Faults();
    for (Parameter parameter : Parameter.values()) {
      Double value = parameters.get(parameter);
      if (value == null) {
        faults.add(parameter.code(), "required");
      } else {
        check(faults, parameter, value);
      }
    }
    checkWeights(faults, parameters);
    checkImpactWeights(faults, parameters, impactWeights);
    checkEvidence(faults, evidence);
    faults.refuse();
  }

  /** The default model. */
  public static Model customerFirst() {
    return CUSTOMER_FIRST;
  }

  /** The value of a parameter. */
  public double of(Parameter parameter) {
    return present(parameters, parameter);
  }

  /** What impacts of this kind count. */
  public double weightOf(ImpactKind kind) {
    return present(impactWeights, kind);
  }

  /** What evidence of this kind can prove. */
  public Strength strengthOf(EvidenceKind kind) {
    return present(evidence, kind);
  }

  /** The same model with another value of one parameter. */
  public Model with(Parameter parameter, double value) {
    return new Model(
        changed(Parameter.class, parameters, parameter, value), impactWeights, evidence);
  }

  /** The same model with another weight of one kind of impact. */
  public Model with(ImpactKind kind, double weight) {
    return new Model(parameters, changed(ImpactKind.class, impactWeights, kind, weight), evidence);
  }

  /** The same model with another strength of one kind of evidence. */
  public Model with(EvidenceKind kind, Strength strength) {
    return new Model(
        parameters, impactWeights, changed(EvidenceKind.class, evidence, kind, strength));
  }

  /** The same model with another customer weight, and the business weight that makes 1 with it. */
  public Model withCustomerWeight(double weight) {
    Map<Parameter, Double> both =
        changed(Parameter.class, parameters, Parameter.CUSTOMER_WEIGHT, weight);
    both.put(Parameter.BUSINESS_WEIGHT, 1 - weight);
    return new Model(both, impactWeights, evidence);
  }

  private static void check(Faults faults, Parameter parameter, double value) {
    if (parameter.least() == Parameter.ABOVE_ZERO) {
      if (!(value > 0 && value <= parameter.most())) {
        faults.add(parameter.code(), "above-to", 0.0, parameter.most());
      }
    } else if (parameter.most() == Double.MAX_VALUE) {
      if (!(value >= parameter.least() && value <= Double.MAX_VALUE)) {
        faults.add(parameter.code(), "at-least", parameter.least());
      }
    } else {
      faults.between(parameter.code(), value, parameter.least(), parameter.most());
    }
  }

  private static void checkWeights(Faults faults, Map<Parameter, Double> parameters) {
    Double customer = parameters.get(Parameter.CUSTOMER_WEIGHT);
    Double business = parameters.get(Parameter.BUSINESS_WEIGHT);
    if (customer != null && business != null && Math.abs(customer + business - 1) > TOLERANCE) {
      faults.add(Parameter.BUSINESS_WEIGHT.code(), "weights-make-one");
    }
  }

  private static void checkImpactWeights(
      Faults faults, Map<Parameter, Double> parameters, Map<ImpactKind, Double> impactWeights) {
    Double scale = parameters.get(Parameter.IMPACT_SCALE);
    for (ImpactKind kind : ImpactKind.values()) {
      String member = "impactWeights." + kind.code();
      Double weight = impactWeights.get(kind);
      if (weight == null) {
        faults.add(member, "required");
      } else if (!(weight >= 0 && weight <= Double.MAX_VALUE)) {
        faults.add(member, "at-least", 0.0);
      } else if (scale != null && scale >= 0 && !(scale * weight <= 1 + TOLERANCE)) {
        faults.add(member, "impact-at-most-one");
      }
    }
  }

  private static void checkEvidence(Faults faults, Map<EvidenceKind, Strength> evidence) {
    for (EvidenceKind kind : EvidenceKind.values()) {
      String member = "evidence." + kind.code();
      Strength strength = evidence.get(kind);
      if (strength == null) {
        faults.add(member, "required");
        continue;
      }
      if (!(strength.cap() > 0 && strength.cap() <= 1)) {
        faults.add(member + ".cap", "above-to", 0.0, 1.0);
      }
      if (!(strength.halfLife() >= 1 && strength.halfLife() <= Double.MAX_VALUE)) {
        faults.add(member + ".halfLife", "at-least", 1.0);
      }
    }
  }

  private static Model customerFirstModel() {
    Map<Parameter, Double> parameters = new EnumMap<>(Parameter.class);
    for (Parameter parameter : Parameter.values()) {
      parameters.put(parameter, parameter.standard());
    }
    Map<ImpactKind, Double> impactWeights = new EnumMap<>(ImpactKind.class);
    for (ImpactKind kind : ImpactKind.values()) {
      impactWeights.put(kind, 1.0);
    }
    Map<EvidenceKind, Strength> evidence = new EnumMap<>(EvidenceKind.class);
    evidence.put(EvidenceKind.OPINION, new Strength(.10, 180));
    evidence.put(EvidenceKind.ANECDOTE, new Strength(.20, 365));
    evidence.put(EvidenceKind.REQUEST, new Strength(.25, 365));
    evidence.put(EvidenceKind.SURVEY, new Strength(.40, 365));
    evidence.put(EvidenceKind.SUPPORT_CASE, new Strength(.50, 365));
    evidence.put(EvidenceKind.USAGE_DATA, new Strength(.50, 365));
    evidence.put(EvidenceKind.INTERVIEW, new Strength(.60, 730));
    evidence.put(EvidenceKind.USABILITY_TEST, new Strength(.70, 730));
    evidence.put(EvidenceKind.EXPERIMENT, new Strength(.85, 1095));
    evidence.put(EvidenceKind.OBSERVATION, new Strength(.95, 1095));
    return new Model(parameters, impactWeights, evidence);
  }

  private static <K extends Enum<K>, V> Map<K, V> copied(Class<K> keys, Map<K, V> values) {
    Map<K, V> copy = new EnumMap<>(keys);
    copy.putAll(values);
    return Collections.unmodifiableMap(copy);
  }

  private static <K extends Enum<K>, V> Map<K, V> changed(
      Class<K> keys, Map<K, V> values, K key, V value) {
    Map<K, V> copy = new EnumMap<>(keys);
    copy.putAll(values);
    copy.put(key, value);
    return copy;
  }

  private static <K, V> V present(Map<K, V> values, K key) {
    V value = values.get(key);
    if (value == null) {
      throw new IllegalStateException("no value for " + key);
    }
    return value;
  }
}
