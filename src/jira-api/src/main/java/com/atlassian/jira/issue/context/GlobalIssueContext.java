// Source: January-5/jira-workflow-inheritance @5574c354, ProgressFieldService.
package com.atlassian.jira.issue.context;

public class GlobalIssueContext {
  GlobalIssueContext() {}

  public static JiraContextNode getInstance() {
    throw new UnsupportedOperationException("a signature only");
  }
}
