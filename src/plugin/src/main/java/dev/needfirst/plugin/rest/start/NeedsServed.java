package dev.needfirst.plugin.rest.start;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Store;
import dev.needfirst.plugin.issue.SeenIssues;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The needs of a project as they are stored, with the issues that serve them. */
public final class NeedsServed {
  private final ScoreBooks books;
  private final Store store;
  private final SeenIssues seen;

  @Inject
  public NeedsServed(ScoreBooks books, Store store, SeenIssues seen) {
    this.books = books;
    this.store = store;
    this.seen = seen;
  }

  List<Need> needs(long projectId) {
    List<Long> ids = books.current().needsOf(projectId).map(Need::id).sorted().toList();
    Map<Long, Need> stored = store.needs().find(ids);
    return ids.stream().filter(stored::containsKey).map(stored::get).toList();
  }

  /** Those of the issues that the user sees, by the needs' ids. */
  Map<Long, List<Issue>> by(ApplicationUser user, long projectId, List<Need> needs) {
    Map<Long, Set<Long>> serving = books.current().issuesOf(needs.stream().map(Need::id).toList());
    Set<Long> all = new HashSet<>();
    serving.values().forEach(all::addAll);
    Map<Long, Issue> found = seen.issues(user, projectId, all);
    Map<Long, List<Issue>> byNeed = new HashMap<>();
    serving.forEach(
        (need, issues) ->
            issues.stream()
                .filter(found::containsKey)
                .forEach(
                    issue ->
                        byNeed
                            .computeIfAbsent(need, any -> new ArrayList<>())
                            .add(found.get(issue))));
    return byNeed;
  }
}
