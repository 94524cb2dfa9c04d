package dev.needfirst.core.score;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.evidence.Stance;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.Strength;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The caps of the kinds of evidence as steps: each is climbed by evidence of that strength or
 * stronger, so that number never outweighs kind and a stronger kind always adds.
 */
final class Ladder {

  private final Model model;
  private final double[] caps;
  private final LocalDate scoringDate;

  Ladder(Model model, LocalDate scoringDate) {
    this.model = model;
    this.caps =
        model.evidence().values().stream().mapToDouble(Strength::cap).sorted().distinct().toArray();
    this.scoringDate = scoringDate;
  }

  /** What the evidence says on the scoring date; its order does not matter. */
  Confidence confidence(List<Evidence> evidence) {
    if (evidence.isEmpty()) {
      return Confidence.NONE;
    }
    return new Confidence(
        climbed(evidence, Stance.SUPPORTS), climbed(evidence, Stance.CONTRADICTS));
  }

  private double climbed(List<Evidence> evidence, Stance stance) {
    Map<EvidenceKind, Double> weights = new EnumMap<>(EvidenceKind.class);
    for (EvidenceKind kind : EvidenceKind.values()) {
      double weight =
          sum(
              evidence.stream()
                  .filter(item -> item.kind() == kind && item.stance() == stance)
                  .mapToDouble(this::weight)
                  .toArray());
      if (weight > 0) {
        weights.put(kind, weight);
      }
    }
    double climbed = 0;
    double below = 0;
    double highest = 0;
    for (double cap : caps) {
      double reaching =
          sum(
              weights.entrySet().stream()
                  .filter(entry -> model.strengthOf(entry.getKey()).cap() >= cap)
                  .mapToDouble(Map.Entry::getValue)
                  .toArray());
      climbed += (cap - below) * (1 - StrictMath.pow(2, -reaching));
      below = cap;
      highest = reaching > 0 ? cap : highest;
    }
    // Rounding must not lift the sum of the steps over the cap of the strongest kind.
    return Math.min(climbed, highest);
  }

  private double weight(Evidence item) {
    return item.sources() * left(item);
  }

  /** What age has left of the evidence, 1 on the scoring date or later. */
  double left(Evidence item) {
    long age = Math.max(0, ChronoUnit.DAYS.between(item.date(), scoringDate));
    return StrictMath.pow(2, -age / model.strengthOf(item.kind()).halfLife());
  }

  /** Sums from the least, so that the order of the evidence cannot show in the last digit. */
  private static double sum(double[] terms) {
    Arrays.sort(terms);
    double sum = 0;
    for (double term : terms) {
      sum += term;
    }
    return sum;
  }
}
