// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, JqlIssueFilter.
package com.atlassian.jira.issue.index;

public class IssueIndexingParams {
  public static final IssueIndexingParams INDEX_ISSUE_ONLY = new IssueIndexingParams();

  IssueIndexingParams() {}
}
