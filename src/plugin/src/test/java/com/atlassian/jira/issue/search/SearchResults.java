package com.atlassian.jira.issue.search;

import java.util.List;

/** In place of the signature, which cannot be made. */
public class SearchResults<T> {
  private final List<T> results;

  public SearchResults(List<T> results) {
    this.results = results;
  }

  public List<T> getResults() {
    return results;
  }
}
