package com.atlassian.jira.event.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** Something was done to an issue. */
@NullMarked
public class IssueEvent {

  private final Issue issue;
  private final @Nullable ApplicationUser user;
  private final long eventTypeId;

  public IssueEvent(Issue issue, @Nullable ApplicationUser user, long eventTypeId) {
    this.issue = issue;
    this.user = user;
    this.eventTypeId = eventTypeId;
  }

  public Issue getIssue() {
    return issue;
  }

  public @Nullable ApplicationUser getUser() {
    return user;
  }

  public Long getEventTypeId() {
    return eventTypeId;
  }
}
