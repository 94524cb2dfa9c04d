package dev.needfirst.core.viewing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which needs of a project are wanted, and in what order.
 *
 * @param text in their statement, who has them, or their root causes, in whatever case; null for
 *     any
 * @param like a statement that theirs must be near to; they come by likeness, whatever the order;
 *     null for any
 * @param confidenceBelow 0 to 1; null for any
 * @param states what must be open about them
 * @param outcome the name of a KPI that one of their impacts has; null for any
 * @param order of the list
 * @param startAt how many to leave out, at least 0
 * @param atMost 1 to 1,000
 */
public record NeedsWanted(
    @Nullable String text,
    @Nullable String like,
    @Nullable Double confidenceBelow,
    Set<NeedState> states,
    @Nullable String outcome,
    NeedOrder order,
    int startAt,
    int atMost) {

  public NeedsWanted {
    states = Set.copyOf(states);
  }

  /** Any need, the latest recorded first. */
  public static NeedsWanted any(int startAt, int atMost) {
    return new NeedsWanted(
        null, null, null, Set.of(), null, NeedOrder.LATEST_FIRST, startAt, atMost);
  }

  /** Whether it takes what is known of the issues to tell which needs these are. */
  boolean wantsIssues() {
    return order.by().ofIssues() || states.contains(NeedState.NO_ISSUE);
  }
}
