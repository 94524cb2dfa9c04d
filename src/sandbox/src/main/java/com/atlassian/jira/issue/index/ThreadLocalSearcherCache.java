package com.atlassian.jira.issue.index;

import org.jspecify.annotations.NullMarked;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** Brackets the use of a thread's searcher; the sandbox's searches hold nothing open. */
@NullMarked
public class ThreadLocalSearcherCache {

  ThreadLocalSearcherCache() {}

  public static void startSearcherContext() {}

  public static void stopAndCloseSearcherContext() {}
}
