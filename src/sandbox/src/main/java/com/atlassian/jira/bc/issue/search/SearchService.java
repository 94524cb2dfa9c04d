package com.atlassian.jira.bc.issue.search;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** The search of src/jira-api, with the results of a parse that hold something. */
@NullMarked
public interface SearchService {

  ParseResult parseQuery(@Nullable ApplicationUser searcher, String query);

  MessageSet validateQuery(@Nullable ApplicationUser searcher, Query query);

  SearchResults<Issue> search(@Nullable ApplicationUser searcher, Query query, PagerFilter<?> pager)
      throws SearchException;

  SearchResults<Issue> searchOverrideSecurity(
      @Nullable ApplicationUser searcher, Query query, PagerFilter<?> pager) throws SearchException;

  long searchCount(@Nullable ApplicationUser searcher, Query query) throws SearchException;

  long searchCountOverrideSecurity(@Nullable ApplicationUser searcher, Query query)
      throws SearchException;

  String getJqlString(Query query);

  /** A query, or what is wrong with it. */
  class ParseResult {

    private final @Nullable Query query;
    private final MessageSet errors;

    public ParseResult(@Nullable Query query, MessageSet errors) {
      this.query = query;
      this.errors = errors;
    }

    public boolean isValid() {
      return !errors.hasAnyErrors();
    }

    public @Nullable Query getQuery() {
      return query;
    }

    public MessageSet getErrors() {
      return errors;
    }
  }
}
