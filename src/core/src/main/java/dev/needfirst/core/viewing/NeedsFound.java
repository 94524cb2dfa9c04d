package dev.needfirst.core.viewing;

import dev.needfirst.core.need.Need;
import dev.needfirst.core.score.Confidence;
import java.util.List;

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
   */
  public record Found(Need need, Confidence confidence, List<Long> issues) {

    public Found {
      issues = List.copyOf(issues);
    }
  }
}
