package dev.needfirst.core.model;

import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.impact.ImpactKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
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

  /** A text without it is of this kind. */
  private static final String KIND = "kind";

  private static final String CUSTOMER_FIRST = "customer-first";

  private ModelText() {}

  /**
   * A model that was read.
   *
   * @param model with everything of the text that is known; the standard one where that makes none
   * @param unknown what of the text is not, as {@code member=text}; empty where all is known
   */
  public record Read(Model model, List<String> unknown) {
    public Read {
      unknown = List.copyOf(unknown);
    }
  }

  /** Every number of a model by its member, such as {@code evidence.interview.cap}. */
  public static Map<String, String> members(Model model) {
    Map<String, String> members = new TreeMap<>();
    numbers(model).forEach((member, number) -> members.put(member, Double.toString(number)));
    return members;
  }

  static Map<String, Double> numbers(Model model) {
    Map<String, Double> members = new TreeMap<>();
    model.parameters().forEach((parameter, value) -> members.put(parameter.code(), value));
    model
        .impactWeights()
        .forEach((kind, weight) -> members.put("impactWeights." + kind.code(), weight));
    model
        .evidence()
        .forEach(
            (kind, strength) -> {
              members.put("evidence." + kind.code() + ".cap", strength.cap());
              members.put("evidence." + kind.code() + ".halfLife", strength.halfLife());
            });
    return members;
  }

  public static String write(Model model) {
    return members(model).entrySet().stream()
        .map(member -> member.getKey() + "=" + member.getValue())
        .collect(Collectors.joining("\n"));
  }

  /** Reads what {@link #write} wrote, here or in another version of the product. */
  public static Read read(String text) {
    Map<String, String> members = new HashMap<>();
    text.lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split("=", 2))
        .forEach(line -> members.put(line[0].strip(), line.length > 1 ? line[1].strip() : ""));
    String kind = members.remove(KIND);
    if (kind != null && !kind.equals(CUSTOMER_FIRST)) {
      // What its numbers mean is not known, even where they have familiar names.
      return new Read(Model.customerFirst(), List.of(KIND + "=" + kind));
    }
    return over(Model.customerFirst(), members);
  }

  /** A model with other numbers for some members, as {@link #members} has them. */
  public static Read over(Model model, Map<String, String> members) {
    Map<String, Double> numbers = numbers(model);
    List<String> unknown = new ArrayList<>();
    new TreeMap<>(members)
        .forEach(
            (member, written) -> {
              Double number = number(written);
              if (number == null || !numbers.containsKey(member)) {
                unknown.add(member + "=" + written);
              } else {
                numbers.put(member, number);
              }
            });
    try {
      return new Read(model(numbers), unknown);
    } catch (Refused refused) {
      refused
          .faults()
          .forEach(
              fault ->
                  unknown.add(fault.member() + "=" + members.getOrDefault(fault.member(), "")));
      return new Read(Model.customerFirst(), unknown);
    }
  }

  private static Model model(Map<String, Double> numbers) {
    Map<Parameter, Double> parameters = new EnumMap<>(Parameter.class);
    for (Parameter parameter : Parameter.values()) {
      parameters.put(parameter, of(numbers, parameter.code()));
    }
    Map<ImpactKind, Double> weights = new EnumMap<>(ImpactKind.class);
    for (ImpactKind kind : ImpactKind.values()) {
      weights.put(kind, of(numbers, "impactWeights." + kind.code()));
    }
    Map<EvidenceKind, Strength> evidence = new EnumMap<>(EvidenceKind.class);
    for (EvidenceKind kind : EvidenceKind.values()) {
      String member = "evidence." + kind.code();
      evidence.put(
          kind, new Strength(of(numbers, member + ".cap"), of(numbers, member + ".halfLife")));
    }
    return new Model(parameters, weights, evidence);
  }

  static double of(Map<String, Double> numbers, String member) {
    Double number = numbers.get(member);
    if (number == null) {
      throw new IllegalStateException("no number for " + member);
    }
    return number;
  }

  private static @Nullable Double number(String written) {
    try {
      return Double.valueOf(written);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
