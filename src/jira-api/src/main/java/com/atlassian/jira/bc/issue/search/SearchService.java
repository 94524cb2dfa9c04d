// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, JqlIssueFilter (parseQuery,
// ParseResult); cures-hub/cures-condec-jira @fbadb349, MockSearchService (the rest).
package com.atlassian.jira.bc.issue.search;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;

public interface SearchService {
  ParseResult parseQuery(ApplicationUser searcher, String query);

  MessageSet validateQuery(ApplicationUser searcher, Query query);

  SearchResults<Issue> search(ApplicationUser searcher, Query query, PagerFilter<?> pager)
      throws SearchException;

  SearchResults<Issue> searchOverrideSecurity(
      ApplicationUser searcher, Query query, PagerFilter<?> pager) throws SearchException;

  long searchCount(ApplicationUser searcher, Query query) throws SearchException;

  long searchCountOverrideSecurity(ApplicationUser searcher, Query query) throws SearchException;

  String getJqlString(Query query);

  class ParseResult {
    ParseResult() {}

    public boolean isValid() {
      throw new UnsupportedOperationException("a signature only");
    }

    public Query getQuery() {
      throw new UnsupportedOperationException("a signature only");
    }

    public MessageSet getErrors() {
      throw new UnsupportedOperationException("a signature only");
    }
  }
}
