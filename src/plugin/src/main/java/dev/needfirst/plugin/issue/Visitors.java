package dev.needfirst.plugin.issue;

import com.atlassian.jira.issue.Issue;
import org.jspecify.annotations.Nullable;

/**
 * How many people came to an issue beside its reporter.
 *
 * <p>Jira tells how many vote and how many watch, and not on every version who votes. The same
 * people may do both, so only the larger of the two numbers is sure. A reporter cannot vote for
 * their own issue, and may be one of those who watch it.
 */
public final class Visitors {

  private Visitors() {}

  /** So many distinct people beside the reporter at least. */
  public static long atLeast(Issue issue) {
    return Math.max(votes(issue), Math.max(0, watchers(issue) - 1));
  }

  public static long votes(Issue issue) {
    return known(issue.getVotes());
  }

  public static long watchers(Issue issue) {
    return known(issue.getWatches());
  }

  private static long known(@Nullable Long count) {
    return count == null ? 0 : Math.max(0, count);
  }
}
