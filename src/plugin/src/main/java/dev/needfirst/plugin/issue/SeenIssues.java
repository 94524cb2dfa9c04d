package dev.needfirst.plugin.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which of many issues a user sees, by Jira's search and not by reading one after the other. */
public final class SeenIssues {
  private static final int BATCH = 200;

  /** So few are read sooner than they are searched. */
  private static final int FEW = 5;

  private final Searching searching;
  private final Issues issues;
  private final Rights rights;

  @Inject
  public SeenIssues(Searching searching, Issues issues, Rights rights) {
    this.searching = searching;
    this.issues = issues;
    this.rights = rights;
  }

  /** The keys of those that the user sees and that are in the project now, by their ids. */
  public Map<Long, String> keys(ApplicationUser user, long projectId, Collection<Long> ids) {
    Map<Long, String> keys = new HashMap<>();
    issues(user, projectId, ids).forEach((id, issue) -> keys.put(id, issue.getKey()));
    return keys;
  }

  /** Those that the user sees and that are in the project now, by their ids. */
  public Map<Long, Issue> issues(ApplicationUser user, long projectId, Collection<Long> ids) {
    Map<Long, Issue> found = new HashMap<>();
    List<Long> all = ids.stream().distinct().toList();
    for (int from = 0; from < all.size(); from += BATCH) {
      find(user, projectId, all.subList(from, Math.min(all.size(), from + BATCH)), found);
    }
    return found;
  }

  private void find(
      ApplicationUser user, long projectId, List<Long> batch, Map<Long, Issue> found) {
    List<Long> open = new ArrayList<>(batch);
    if (batch.size() > FEW) {
      for (Issue issue : searching.withIds(user, projectId, batch)) {
        open.remove(issue.getId());
        note(user, projectId, issue, found);
      }
    }
    // The index may not have them yet, or the search refuse them all on account of one.
    open.forEach(id -> issues.find(id).ifPresent(issue -> note(user, projectId, issue, found)));
  }

  private void note(ApplicationUser user, long projectId, Issue issue, Map<Long, Issue> found) {
    if (issue.getProjectId() == projectId && rights.browses(user, issue)) {
      found.put(issue.getId(), issue);
    }
  }
}
