// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, JqlIndexSearcher.
package com.atlassian.jira.issue.index;

public class ThreadLocalSearcherCache {
  ThreadLocalSearcherCache() {}

  public static void startSearcherContext() {
    throw new UnsupportedOperationException("a signature only");
  }

  public static void stopAndCloseSearcherContext() {
    throw new UnsupportedOperationException("a signature only");
  }
}
