package dev.needfirst.core.score;

import java.util.List;
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

  public Comparison {
    terms = List.copyOf(terms);
  }
}
