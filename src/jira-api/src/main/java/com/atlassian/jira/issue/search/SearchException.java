// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, JqlSearcher.
package com.atlassian.jira.issue.search;

public class SearchException extends Exception {
  private static final long serialVersionUID = 1L;

  SearchException() {}
}
