package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.ranking.IssueKey;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of what is set aside: by due date, and without a place. */
final class RankingAside {
  private RankingAside() {}

  /**
   * Behind which must-do a page begins.
   *
   * @param due in milliseconds; the greatest number where there is none
   */
  private record Last(long due, IssueKey key) implements Comparable<Last> {
    private static final Comparator<Last> ORDER =
        Comparator.comparingLong(Last::due).thenComparing(Last::key);

    static Last of(Issue issue) {
      Timestamp due = issue.getDueDate();
      return new Last(due == null ? Long.MAX_VALUE : due.getTime(), IssueKey.parse(issue.getKey()));
    }

    static @Nullable Last of(@Nullable String text) {
      if (text == null) {
        return null;
      }
      String[] parts = text.split(" ", -1);
      try {
        return new Last(Long.parseLong(parts[0]), IssueKey.parse(parts[1]));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notACursor) {
        throw RankingQuery.refused();
      }
    }

    @Override
    public int compareTo(Last other) {
      return ORDER.compare(this, other);
    }
  }

  static RankingPage page(RankingQuery query, SettingAside.Aside aside) {
    Last after = Last.of(query.after());
    List<RankingPage.Placed> rows = new ArrayList<>();
    String next = null;
    for (Issue issue : aside.issues()) {
      Last last = Last.of(issue);
      if (after != null && last.compareTo(after) <= 0) {
        continue;
      }
      if (rows.size() == query.maxResults()) {
        Last given = Last.of(rows.get(rows.size() - 1).issue());
        next = query.cursor(given.due() + " " + given.key());
        break;
      }
      rows.add(new RankingPage.Placed(issue, null));
    }
    return new RankingPage(rows, next, aside.issues().size());
  }
}
