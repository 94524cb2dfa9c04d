package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.Asking;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the must-dos that a project's JQL takes out of the ranking, as one user sees them. */
public final class SettingAside {
  private static final Comparator<Issue> MOST_URGENT_FIRST =
      Comparator.<Issue, @Nullable Timestamp>comparing(
              Issue::getDueDate, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(issue -> IssueKey.parse(issue.getKey()));

  private final Searching searching;
  private final Messages messages;

  @Inject
  public SettingAside(Searching searching, Messages messages) {
    this.searching = searching;
    this.messages = messages;
  }

  /**
   * What is set aside of a list.
   *
   * @param jql the project's; null for none
   * @param fault why nothing is set aside although there is a JQL, in Jira's words; null otherwise
   * @param issues the most urgent first
   */
  record Aside(@Nullable String jql, @Nullable String fault, List<Issue> issues, Set<Long> ids) {
    static final Aside NOTHING = new Aside(null, null, List.of(), Set.of());

    Aside {
      issues = List.copyOf(issues);
      ids = Set.copyOf(ids);
    }

    boolean has(Issue issue) {
      return ids.contains(issue.getId());
    }
  }

  /** A JQL that Jira does not take (any more) sets nothing aside, and says so. */
  Aside of(Asking.AskedProject asked, String scope) {
    String jql = asked.settings().setAsideJql();
    if (jql == null) {
      return Aside.NOTHING;
    }
    String where;
    try {
      where = searching.where(asked.user(), jql, "setAsideJql");
    } catch (Refused refused) {
      return new Aside(jql, messages.fault(refused.faults().get(0)), List.of(), Set.of());
    }
    // Not "AND NOT": for Jira, an issue without any label is not one without this label.
    List<Issue> found =
        searching
            .first(
                asked.user(),
                scope + (where.isEmpty() ? "" : " AND (" + where + ")"),
                RankingOverviews.MOST)
            .stream()
            .sorted(MOST_URGENT_FIRST)
            .toList();
    Set<Long> ids = new HashSet<>();
    found.forEach(issue -> ids.add(issue.getId()));
    return new Aside(jql, null, found, ids);
  }
}
