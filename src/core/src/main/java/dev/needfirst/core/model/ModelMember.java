package dev.needfirst.core.model;

import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.impact.ImpactKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A number of a model by its path as in the REST contract, with its default and its valid range.
 *
 * @param name such as {@code customerWeight} or {@code evidence.interview.cap}
 * @param group where admins look for it
 * @param standard the value in the customer-first model
 * @param least the least valid value, included unless {@code aboveLeast}
 * @param most the greatest valid value, included; {@link Double#MAX_VALUE} for no bound
 */
public record ModelMember(
    String name, Group group, double standard, double least, double most, boolean aboveLeast) {

  /** Every number of a model, in the order in which admins meet them. */
  public static final List<ModelMember> ALL = List.copyOf(all());

  /** Which numbers belong together. */
  public enum Group {
    WEIGHTS,
    EVIDENCE,
    MORE;

    /** The word of the REST contract. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static List<ModelMember> all() {
    List<ModelMember> all = new ArrayList<>();
    Model standard = Model.customerFirst();
    EnumSet<Parameter> weights = EnumSet.of(Parameter.CUSTOMER_WEIGHT, Parameter.BUSINESS_WEIGHT);
    weights.forEach(parameter -> all.add(of(parameter, Group.WEIGHTS)));
    for (EvidenceKind kind : strongestFirst()) {
      String member = "evidence." + kind.code();
      Strength strength = standard.strengthOf(kind);
      all.add(new ModelMember(member + ".cap", Group.EVIDENCE, strength.cap(), 0, 1, true));
      all.add(
          new ModelMember(
              member + ".halfLife",
              Group.EVIDENCE,
              strength.halfLife(),
              1,
              Double.MAX_VALUE,
              false));
    }
    EnumSet.complementOf(weights).forEach(parameter -> all.add(of(parameter, Group.MORE)));
    for (ImpactKind kind : ImpactKind.values()) {
      all.add(
          new ModelMember(
              "impactWeights." + kind.code(),
              Group.MORE,
              standard.weightOf(kind),
              0,
              Double.MAX_VALUE,
              false));
    }
    return all;
  }

  private static ModelMember of(Parameter parameter, Group group) {
    boolean above = parameter.least() == Parameter.ABOVE_ZERO;
    return new ModelMember(
        parameter.code(),
        group,
        parameter.standard(),
        above ? 0 : parameter.least(),
        parameter.most(),
        above);
  }

  private static List<EvidenceKind> strongestFirst() {
    return Stream.of(EvidenceKind.values()).sorted(Comparator.reverseOrder()).toList();
  }
}
