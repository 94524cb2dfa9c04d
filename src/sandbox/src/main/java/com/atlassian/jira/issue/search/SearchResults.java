package com.atlassian.jira.issue.search;

import java.util.List;
import org.jspecify.annotations.NullMarked;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** A page of a search and its total. */
@NullMarked
public class SearchResults<T> {

  private final List<T> results;
  private final int total;

  public SearchResults(List<T> results, int total) {
    this.results = List.copyOf(results);
    this.total = total;
  }

  public List<T> getResults() {
    return results;
  }

  public int getTotal() {
    return total;
  }
}
