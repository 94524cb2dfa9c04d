// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, JqlIssueFilter.
package com.atlassian.jira.util;

public class ImportUtils {
  ImportUtils() {}

  public static boolean isIndexIssues() {
    throw new UnsupportedOperationException("a signature only");
  }

  public static void setIndexIssues(boolean indexIssues) {
    throw new UnsupportedOperationException("a signature only");
  }
}
