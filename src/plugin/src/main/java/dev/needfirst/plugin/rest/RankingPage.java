package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a ranked list.
 *
 * @param next what the order says of the last row; null if this is the last page
 */
record RankingPage(List<Placed> rows, @Nullable String next) {
  static final RankingPage EMPTY = new RankingPage(List.of(), null);

  RankingPage {
    rows = List.copyOf(rows);
  }

  /**
   * An issue in its place.
   *
   * @param rank counted from 1
   */
  record Placed(Issue issue, long rank) {}
}
