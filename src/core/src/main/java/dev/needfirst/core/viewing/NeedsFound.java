package dev.needfirst.core.viewing;

import dev.needfirst.core.need.Need;
import dev.needfirst.core.score.Confidence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of needs.
 *
 * @param total how many there are on all pages
 */
public record NeedsFound(int total, List<Found> needs) {

  public NeedsFound {
    needs = List.copyOf(needs);
  }

  /**
   * A need that was found.
   *
   * @param issues Jira's ids of all issues linked to it, ascending; for whoever shows them to
   *     filter
   * @param likeness to the statement that was asked for, 0 to 1; null if none was
   */
  public record Found(
      Need need, Confidence confidence, List<Long> issues, @Nullable Double likeness) {

    public Found {
      issues = List.copyOf(issues);
    }
  }

  /**
   * What can be said of a need once it is known which of its issues the user sees.
   *
   * @param best the issue with the highest score; null if none is scored
   * @param states what is open about it
   */
  public record Looks(@Nullable Best best, Set<NeedState> states) {

    public Looks {
      states = Set.copyOf(states);
    }
  }

  /** An issue and its score. */
  public record Best(long issueId, double score) {}
}
