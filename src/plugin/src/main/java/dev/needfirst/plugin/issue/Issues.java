package dev.needfirst.plugin.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueManager;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds issues, without asking who may see them. */
public final class Issues {
  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

  private final IssueManager manager;

  @Inject
  public Issues(IssueManager manager) {
    this.manager = manager;
  }

  /** Finds an issue by its id or its key; by an old key, too, if it was moved. */
  public Optional<Issue> find(String idOrKey) {
    return ID.matcher(idOrKey).matches()
        ? find(Long.parseLong(idOrKey))
        : Optional.ofNullable(manager.getIssueObject(idOrKey));
  }

  public Optional<Issue> find(long id) {
    return Optional.ofNullable(manager.getIssueObject(id));
  }
}
