// Source: cures-hub/cures-condec-jira @fbadb349, MockSearchService; mailru/jira-plugins-mrimsender
// @12bdf7fa, MessageFormatter.
package com.atlassian.jira.issue.search;

import java.util.List;

public class SearchResults<T> {
  SearchResults() {}

  public List<T> getResults() {
    throw new UnsupportedOperationException("a signature only");
  }

  public int getTotal() {
    throw new UnsupportedOperationException("a signature only");
  }
}
