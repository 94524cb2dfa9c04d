package com.atlassian.jira.bc.issue.search;

import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.Query;

/** What a search in a test makes of JQL; only a class of this package can be a parse result. */
public final class Parsed extends SearchService.ParseResult {
  private final Query query;
  private final MessageSet errors;

  public Parsed(Query query, MessageSet errors) {
    this.query = query;
    this.errors = errors;
  }

  @Override
  public boolean isValid() {
    return !errors.hasAnyErrors();
  }

  @Override
  public Query getQuery() {
    return query;
  }

  @Override
  public MessageSet getErrors() {
    return errors;
  }
}
