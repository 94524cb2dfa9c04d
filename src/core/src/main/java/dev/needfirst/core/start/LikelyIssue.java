package dev.needfirst.core.start;

import dev.needfirst.core.viewing.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue that may serve a need. Those that read alike stand together, so that a double is seen
 * with the issue that it doubles.
 *
 * @param doubleOf the first of the issues before it that says likely the same; null if none does
 */
public record LikelyIssue(Found found, @Nullable Found doubleOf) {

  /** From here on two summaries are likely to say the same. */
  private static final double DOUBLE = 0.6;

  /** An issue as a search has found it. */
  public record Found(long id, String summary) {}

  private record Hit(Found found, int words, double likeness, Likeness summary) {
    static Hit of(Found found, SearchWords words, Likeness statement) {
      Likeness summary = Likeness.to(found.summary());
      return new Hit(found, words.in(found.summary()), statement.with(summary), summary);
    }
  }

  /** The first of them, doubles aside in their order. */
  public static List<LikelyIssue> inOrder(List<Found> found, int most) {
    return together(
        found.stream()
            .limit(most)
            .map(one -> new Hit(one, 0, 0, Likeness.to(one.summary())))
            .toList());
  }

  /**
   * The nearest of them to a statement: those with most of the words, then the likest, then the
   * newest.
   */
  public static List<LikelyIssue> nearest(
      List<Found> found, String statement, SearchWords words, int most) {
    Likeness likeness = Likeness.to(statement);
    return together(
        found.stream()
            .map(one -> Hit.of(one, words, likeness))
            .sorted(
                Comparator.comparingInt(Hit::words)
                    .thenComparingDouble(Hit::likeness)
                    .thenComparing(hit -> hit.found().id())
                    .reversed())
            .limit(most)
            .toList());
  }

  private static List<LikelyIssue> together(List<Hit> hits) {
    List<LikelyIssue> likely = new ArrayList<>();
    List<Hit> open = new ArrayList<>(hits);
    while (!open.isEmpty()) {
      Hit first = open.remove(0);
      likely.add(new LikelyIssue(first.found(), null));
      open.removeIf(
          other -> {
            boolean doubles = first.summary().with(other.summary()) >= DOUBLE;
            if (doubles) {
              likely.add(new LikelyIssue(other.found(), first.found()));
            }
            return doubles;
          });
    }
    return likely;
  }
}
