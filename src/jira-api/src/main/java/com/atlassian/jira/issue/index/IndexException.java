// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, JqlIssueFilter.
package com.atlassian.jira.issue.index;

public class IndexException extends Exception {
  private static final long serialVersionUID = 1L;
}
