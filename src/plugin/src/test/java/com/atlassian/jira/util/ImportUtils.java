package com.atlassian.jira.util;

/** In place of the signature: whether this thread's changes are indexed. */
public final class ImportUtils {

  private static final ThreadLocal<Boolean> INDEXING = ThreadLocal.withInitial(() -> true);

  private ImportUtils() {}

  public static boolean isIndexIssues() {
    return INDEXING.get();
  }

  public static void setIndexIssues(boolean indexIssues) {
    INDEXING.set(indexIssues);
  }
}
