package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.issue.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a ranked list.
 *
 * @param next what the order says of the last row; null if this is the last page
 * @param matching how many rows all pages have; null where the list tells by its totals
 */
public record RankingPage(List<Placed> rows, @Nullable String next, @Nullable Integer matching) {
  public RankingPage {
    rows = List.copyOf(rows);
  }

  /**
   * An issue in its place.
   *
   * @param rank counted from 1; null for one that is not ranked
   */
  public record Placed(Issue issue, @Nullable Long rank) {}
}
