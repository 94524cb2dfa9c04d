package dev.needfirst.core.ranking;

import dev.needfirst.core.score.Comparison;
import dev.needfirst.core.score.Figures;
import java.util.Collection;
import java.util.Optional;

/**
 * How firm the places of a list are: which places the ties of an issue span. Being a tie is not
 * transitive.
 */
public final class Places {

  private static final int MOST = 10_000;

  /** How many issues have at most so many hundredths. */
  private final int[] upTo = new int[MOST + 1];

  private Places(Collection<Figures> list) {
    for (Figures figures : list) {
      if (figures.scored()) {
        upTo[figures.hundredths()]++;
      }
    }
    for (int score = 1; score <= MOST; score++) {
      upTo[score] += upTo[score - 1];
    }
  }

  /** The places of a list, in any order; the unscored have none. */
  public static Places of(Collection<Figures> list) {
    return new Places(list);
  }

  /**
   * From 1 and the number of issues that are at least a tie's width higher, to the number of those
   * that are not at least so much lower.
   *
   * @param figures of an issue of the list
   * @return empty if it is unscored
   */
  public Optional<Range> of(Figures figures) {
    if (!figures.scored()) {
      return Optional.empty();
    }
    int score = figures.hundredths();
    int width = Comparison.TIE_HUNDREDTHS;
    return Optional.of(new Range(1 + above(score + width - 1), above(score - width)));
  }

  private int above(int score) {
    return upTo[MOST] - (score < 0 ? 0 : upTo[Math.min(score, MOST)]);
  }
}
