package dev.needfirst.core.ranking;

import dev.needfirst.core.score.Status;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A second order: the score per root of the effort, as the score behaves like a root of expected
 * value, and dividing by effort itself would overpay trifles.
 */
public final class ValueForEffort {

  private ValueForEffort() {}

  /** Score by the root of the effort; empty for an issue that takes no part or has no estimate. */
  public static OptionalDouble of(Entry entry) {
    Double score = entry.figures().score();
    Double effort = entry.effort();
    return !takesPart(entry) || score == null || effort == null || !estimated(effort)
        ? OptionalDouble.empty()
        : OptionalDouble.of(score / StrictMath.sqrt(effort));
  }

  /**
   * Value for effort descending, then those without an estimate in value order; unscored,
   * business-first and needless issues are left out.
   */
  public static List<Entry> order(Collection<Entry> entries) {
    List<Entry> byValue =
        Ranking.byValue(entries.stream().filter(ValueForEffort::takesPart).toList());
    // A stable sort of the order by key, so that equal ones stay in the order of their keys.
    Comparator<Entry> unestimatedLast = Comparator.comparing(entry -> of(entry).isEmpty());
    return byValue.stream()
        .sorted(
            unestimatedLast
                .thenComparingDouble(entry -> -of(entry).orElse(0))
                .thenComparing(
                    (one, other) -> of(one).isPresent() ? one.key().compareTo(other.key()) : 0))
        .toList();
  }

  private static boolean takesPart(Entry entry) {
    Status status = entry.figures().status();
    return status == Status.ASSUMED || status == Status.VALIDATED;
  }

  private static boolean estimated(double effort) {
    return effort > 0 && effort <= Double.MAX_VALUE;
  }
}
