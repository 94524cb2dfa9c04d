package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.plugin.issue.Parents;
import dev.needfirst.plugin.issue.Rights;
import dev.needfirst.plugin.issue.Searching;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is folded under rows: their sub-tasks, and the issues of an epic, one level. */
public final class RankingChildren {
  private static final int MOST = 1000;

  private final Searching searching;
  private final Parents parents;
  private final Rights rights;

  @Inject
  public RankingChildren(Searching searching, Parents parents, Rights rights) {
    this.searching = searching;
    this.parents = parents;
    this.rights = rights;
  }

  /** How many children of each issue the user sees in its project, by the issues' ids. */
  Map<Long, Integer> counts(ApplicationUser user, long projectId, Collection<Issue> issues) {
    Map<Long, Integer> counts = new HashMap<>();
    for (Issue child : found(user, projectId, issues)) {
      parents.nearest(child).ifPresent(parent -> counts.merge(parent.getId(), 1, Integer::sum));
    }
    return counts;
  }

  /** The children that the user sees in the project, at most 1,000, by key. */
  List<Issue> of(ApplicationUser user, Issue parent) {
    return found(user, parent.getProjectId(), List.of(parent)).stream()
        .filter(
            child ->
                parents.nearest(child).filter(p -> p.getId().equals(parent.getId())).isPresent())
        .toList();
  }

  /** The key of the parent or epic, as far as the user sees it. */
  @Nullable String parent(ApplicationUser user, Issue issue) {
    return parents
        .nearest(issue)
        .filter(above -> rights.browses(user, above))
        .map(Issue::getKey)
        .orElse(null);
  }

  private List<Issue> found(ApplicationUser user, long projectId, Collection<Issue> issues) {
    if (issues.isEmpty()) {
      return List.of();
    }
    String keys =
        issues.stream()
            .map(issue -> "\"" + issue.getKey() + "\"")
            .collect(Collectors.joining(", "));
    String project = "project = " + projectId + " AND ";
    String byParent = "parent in (" + keys + ")";
    Optional<String> byEpic = parents.epicClause().map(epic -> epic + " in (" + keys + ")");
    if (byEpic.isEmpty()) {
      return children(user, project + byParent).orElse(List.of());
    }
    Optional<List<Issue>> both =
        children(user, project + "(" + byParent + " OR " + byEpic.get() + ")");
    if (both.isPresent()) {
      return both.get();
    }
    // A Jira without sub-tasks, or with rows that are no epics, may refuse one of the two.
    return Stream.of(byParent, byEpic.get())
        .flatMap(by -> children(user, project + by).orElse(List.of()).stream())
        .toList();
  }

  private Optional<List<Issue>> children(ApplicationUser user, String jql) {
    return searching.ifTaken(user, jql + " ORDER BY key ASC", MOST);
  }
}
