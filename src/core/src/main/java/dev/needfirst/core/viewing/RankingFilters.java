package dev.needfirst.core.viewing;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Several filters at once: any of the statuses, and all of the others.
 *
 * @param chosen none to see the whole list
 */
public record RankingFilters(Set<RankingFilter> chosen) {

  /** The whole list. */
  public static final RankingFilters NONE = new RankingFilters(Set.of());

  public RankingFilters {
    chosen = Collections.unmodifiableSet(new TreeSet<>(chosen));
  }

  public boolean none() {
    return chosen.isEmpty();
  }

  /**
   * @param holding whether a filter holds of an issue
   */
  boolean let(Predicate<RankingFilter> holding) {
    boolean statusAsked = chosen.stream().anyMatch(RankingFilter::ofStatus);
    return (!statusAsked || chosen.stream().filter(RankingFilter::ofStatus).anyMatch(holding))
        && chosen.stream().filter(filter -> !filter.ofStatus()).allMatch(holding);
  }
}
