package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Jira's issues. */
public final class Issues implements IssueManager {

  private final JiraData data;
  private final JiraObjects objects;
  private final Duration slow;

  /**
   * Reads from memory.
   *
   * @param slow how long each reading is held up, to play a slow host
   */
  public Issues(JiraData data, JiraObjects objects, Duration slow) {
    this.data = data;
    this.objects = objects;
    this.slow = slow;
  }

  @Override
  public @Nullable MutableIssue getIssueObject(Long id) {
    return object(data.issue(id));
  }

  @Override
  public @Nullable MutableIssue getIssueObject(String key) {
    return object(data.issue(key));
  }

  private @Nullable MutableIssue object(@Nullable StoredIssue issue) {
    if (!slow.isZero()) {
      try {
        Thread.sleep(slow.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return issue == null ? null : new IssueObject(issue, objects);
  }
}
