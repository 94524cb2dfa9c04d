package com.atlassian.jira.util;

import org.jspecify.annotations.NullMarked;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** Whether this thread indexes what it changes. */
@NullMarked
public class ImportUtils {

  private static final ThreadLocal<Boolean> INDEXING = ThreadLocal.withInitial(() -> true);

  ImportUtils() {}

  public static boolean isIndexIssues() {
    return INDEXING.get();
  }

  public static void setIndexIssues(boolean indexIssues) {
    INDEXING.set(indexIssues);
  }
}
