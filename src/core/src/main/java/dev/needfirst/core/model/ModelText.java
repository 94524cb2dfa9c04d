package dev.needfirst.core.model;

import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.impact.ImpactKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A model as flat text, for storage and for the log of changes: one {@code member=number} a line,
 * members as in the REST contract.
 *
 * <p>A member that the text lacks, because it was written before there was such a parameter, is
 * read with its default. What is read is exactly what was written.
 */
public final class ModelText {

  private ModelText() {}

  /** Every number of a model by its member, such as {@code evidence.interview.cap}. */
  public static Map<String, String> members(Model model) {
    Map<String, String> members = new TreeMap<>();
    model.parameters().forEach((parameter, value) -> members.put(parameter.code(), text(value)));
    model
        .impactWeights()
        .forEach((kind, weight) -> members.put("impactWeights." + kind.code(), text(weight)));
    model
        .evidence()
        .forEach(
            (kind, strength) -> {
              members.put("evidence." + kind.code() + ".cap", text(strength.cap()));
              members.put("evidence." + kind.code() + ".halfLife", text(strength.halfLife()));
            });
    return members;
  }

  public static String write(Model model) {
    return members(model).entrySet().stream()
        .map(member -> member.getKey() + "=" + member.getValue())
        .collect(Collectors.joining("\n"));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is not a model
   */
  public static Model read(String text) {
    Map<String, Double> numbers =
        text.lines()
            .map(line -> line.split("=", 2))
            .collect(Collectors.toMap(line -> line[0], line -> Double.valueOf(line[1])));
    Model standard = Model.customerFirst();
    Map<Parameter, Double> parameters = new EnumMap<>(Parameter.class);
    for (Parameter parameter : Parameter.values()) {
      parameters.put(parameter, given(numbers, parameter.code(), standard.of(parameter)));
    }
    Map<ImpactKind, Double> weights = new EnumMap<>(ImpactKind.class);
    for (ImpactKind kind : ImpactKind.values()) {
      weights.put(kind, given(numbers, "impactWeights." + kind.code(), standard.weightOf(kind)));
    }
    Map<EvidenceKind, Strength> evidence = new EnumMap<>(EvidenceKind.class);
    for (EvidenceKind kind : EvidenceKind.values()) {
      String member = "evidence." + kind.code();
      Strength strength = standard.strengthOf(kind);
      evidence.put(
          kind,
          new Strength(
              given(numbers, member + ".cap", strength.cap()),
              given(numbers, member + ".halfLife", strength.halfLife())));
    }
    return new Model(parameters, weights, evidence);
  }

  private static double given(Map<String, Double> numbers, String member, double standard) {
    @Nullable Double number = numbers.get(member);
    return number == null ? standard : number;
  }

  private static String text(double number) {
    return Double.toString(number);
  }
}
