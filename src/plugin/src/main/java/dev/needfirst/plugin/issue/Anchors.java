package dev.needfirst.plugin.issue;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.ranking.IssueKey;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the issues that key sets are counted from.
 *
 * <p>In JQL, {@code key > "SHOP-7"} fails or chooses nothing once SHOP-7 is deleted, moved, or
 * hidden from the user. No issue that stands lies between SHOP-7 and the next lower one that does,
 * so counting from that one chooses the same.
 */
final class Anchors {
  /** So many keys are tried one by one; beyond that it is quicker to begin again. */
  private static final int MOST = 1_000;

  private final Issues issues;

  Anchors(Issues issues) {
    this.issues = issues;
  }

  /**
   * The present key of the issue of the project that has this key, or else the next lower one.
   *
   * @param stands whether the search may name the issue
   * @return null if there is none near
   */
  @Nullable String atOrBefore(IssueKey key, long projectId, Predicate<Issue> stands) {
    long least = Math.max(0, key.number() - MOST);
    for (long number = key.number(); number > least; number--) {
      String present = present(new IssueKey(key.project(), number), projectId, stands);
      if (present != null) {
        return present;
      }
    }
    return null;
  }

  private @Nullable String present(IssueKey key, long projectId, Predicate<Issue> stands) {
    return issues
        .find(key.toString())
        .filter(issue -> issue.getProjectId() == projectId)
        .filter(stands)
        .map(Issue::getKey)
        // One that was moved away and back has a new number.
        .filter(found -> IssueKey.parse(found).number() == key.number())
        .orElse(null);
  }
}
