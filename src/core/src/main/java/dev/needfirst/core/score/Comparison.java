package dev.needfirst.core.score;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why one scored issue is above or below another.
 *
 * @param difference points by which the first is above the second, not rounded
 * @param terms the difference of the two waterfalls term by term, largest first; they sum to the
 *     difference within 1e-9
 * @param tie whether the two are too near to call
 * @param flipCustomerWeight the customer weight at which the two would be level; null if there is
 *     none between 0 and 1
 */
public record Comparison(
    double difference, List<Term> terms, boolean tie, @Nullable Double flipCustomerWeight) {

  /**
   * Scores nearer than this are a tie, in hundredths: the error of ratings by different people, at
   * 80 % confidence.
   */
  public static final int TIE_HUNDREDTHS = 900;

  public Comparison {
    terms = List.copyOf(terms);
  }

  /**
   * Compares two scores of one model and scoring date.
   *
   * @return empty if either is unscored
   */
  public static Optional<Comparison> of(Score first, Score second) {
    return Comparing.scores(first, second);
  }

  /** Whether two scores are too near to call; unscored ones tie with nothing. */
  public static boolean tie(Figures first, Figures second) {
    return Comparing.tie(first, second);
  }
}
