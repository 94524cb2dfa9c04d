// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc,
// DefaultJiraSlackEventListener; mailru/jira-plugins-mrimsender @12bdf7fa,
// IssueEventRecipientResolver (getEventTypeId).
package com.atlassian.jira.event.issue;

import com.atlassian.jira.issue.Issue;

public class IssueEvent {
  IssueEvent() {}

  public Issue getIssue() {
    throw new UnsupportedOperationException("a signature only");
  }

  public Long getEventTypeId() {
    throw new UnsupportedOperationException("a signature only");
  }
}
