package dev.needfirst.core.model;

import dev.needfirst.core.evidence.EvidenceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A choice that is valid and turns the model against what it is for. It is said, and forbids
 * nothing.
 *
 * @param members paths of the numbers that make it, as in the REST contract
 * @param kinds of evidence of which the weaker carries further now, the weaker first; else empty
 */
public record ModelWarning(Code code, List<String> members, List<EvidenceKind> kinds) {

  /** From here on, half of the business value or more counts although no need is known. */
  private static final double OPEN_FLOOR = .5;

  /** Up to here, what opinions alone make known of a need opens the gate fully. */
  private static final double OPEN_FULL = .1;

  public ModelWarning {
    members = List.copyOf(members);
    kinds = List.copyOf(kinds);
  }

  /** What is warned of. */
  public enum Code {
    BUSINESS_ABOVE_CUSTOMER("business-above-customer"),
    GATE_OPEN("gate-open"),
    LADDER("ladder");

    private final String word;

    Code(String word) {
      this.word = word;
    }

    /** The word of the REST contract and i18n keys. */
    public String code() {
      return word;
    }
  }

  /** What is to be said about a model, the weights first. */
  public static List<ModelWarning> of(Model model) {
    List<ModelWarning> warnings = new ArrayList<>();
    if (model.of(Parameter.BUSINESS_WEIGHT) > model.of(Parameter.CUSTOMER_WEIGHT)) {
      warnings.add(
          new ModelWarning(
              Code.BUSINESS_ABOVE_CUSTOMER,
              List.of(Parameter.CUSTOMER_WEIGHT.code(), Parameter.BUSINESS_WEIGHT.code()),
              List.of()));
    }
    List<String> open = new ArrayList<>();
    if (model.of(Parameter.GATE_FLOOR) >= OPEN_FLOOR) {
      open.add(Parameter.GATE_FLOOR.code());
    }
    if (model.of(Parameter.GATE_FULL) <= OPEN_FULL) {
      open.add(Parameter.GATE_FULL.code());
    }
    if (!open.isEmpty()) {
      warnings.add(new ModelWarning(Code.GATE_OPEN, open, List.of()));
    }
    addLadder(warnings, model);
    return warnings;
  }

  private static void addLadder(List<ModelWarning> warnings, Model model) {
    TreeMap<Double, List<EvidenceKind>> steps = new TreeMap<>();
    for (EvidenceKind kind : EvidenceKind.values()) {
      steps
          .computeIfAbsent(Model.customerFirst().strengthOf(kind).cap(), any -> new ArrayList<>())
          .add(kind);
    }
    for (Map.Entry<Double, List<EvidenceKind>> step : steps.entrySet()) {
      Map.Entry<Double, List<EvidenceKind>> above = steps.higherEntry(step.getKey());
      if (above == null) {
        return;
      }
      for (EvidenceKind weaker : step.getValue()) {
        for (EvidenceKind stronger : above.getValue()) {
          if (model.strengthOf(weaker).cap() > model.strengthOf(stronger).cap()) {
            warnings.add(
                new ModelWarning(
                    Code.LADDER, List.of(cap(weaker), cap(stronger)), List.of(weaker, stronger)));
          }
        }
      }
    }
  }

  private static String cap(EvidenceKind kind) {
    return "evidence." + kind.code() + ".cap";
  }
}
