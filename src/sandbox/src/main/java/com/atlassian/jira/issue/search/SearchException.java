package com.atlassian.jira.issue.search;

import org.jspecify.annotations.NullMarked;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** A search that could not be run. */
@NullMarked
public class SearchException extends Exception {

  private static final long serialVersionUID = 1L;

  public SearchException(String message) {
    super(message);
  }
}
