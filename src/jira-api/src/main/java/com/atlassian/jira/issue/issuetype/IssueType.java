// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, SlackMessageResource.
package com.atlassian.jira.issue.issuetype;

public interface IssueType {
  String getName();

  String getCompleteIconUrl();

  boolean isSubTask();
}
