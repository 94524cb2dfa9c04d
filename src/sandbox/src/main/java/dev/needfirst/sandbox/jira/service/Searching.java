package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import dev.needfirst.sandbox.index.IssueDocument;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jql.JqlParser;
import dev.needfirst.sandbox.jql.JqlProblem;
import dev.needfirst.sandbox.jql.JqlQuery;
import dev.needfirst.sandbox.jql.Search;
import dev.needfirst.sandbox.jql.SearchContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jira's search, as plugins use it. */
public final class Searching implements SearchService {

  private final Search search;
  private final JiraObjects objects;
  private final Clock clock;

  public Searching(Search search, JiraObjects objects, Clock clock) {
    this.search = search;
    this.objects = objects;
    this.clock = clock;
  }

  @Override
  public ParseResult parseQuery(@Nullable ApplicationUser searcher, String query) {
    try {
      return new ParseResult(new SandboxQuery(JqlParser.parse(query)), new MessageSetImpl());
    } catch (JqlProblem e) {
      return new ParseResult(null, messages(e.messages()));
    }
  }

  @Override
  public MessageSet validateQuery(@Nullable ApplicationUser searcher, Query query) {
    return messages(search.problems(jql(query), SearchContext.of(objects.stored(searcher), clock)));
  }

  @Override
  public SearchResults<Issue> search(
      @Nullable ApplicationUser searcher, Query query, PagerFilter<?> pager)
      throws SearchException {
    return page(query, context(searcher, false), pager.getStart(), pager.getMax());
  }

  @Override
  public SearchResults<Issue> searchOverrideSecurity(
      @Nullable ApplicationUser searcher, Query query, PagerFilter<?> pager)
      throws SearchException {
    return page(query, context(searcher, true), pager.getStart(), pager.getMax());
  }

  @Override
  public long searchCount(@Nullable ApplicationUser searcher, Query query) throws SearchException {
    return page(query, context(searcher, false), 0, 0).getTotal();
  }

  @Override
  public long searchCountOverrideSecurity(@Nullable ApplicationUser searcher, Query query)
      throws SearchException {
    return page(query, context(searcher, true), 0, 0).getTotal();
  }

  @Override
  public String getJqlString(Query query) {
    return jql(query).jql();
  }

  private SearchResults<Issue> page(Query query, SearchContext context, int start, int max)
      throws SearchException {
    try {
      Search.Hits hits = search.run(jql(query), context, start, max);
      List<Issue> issues = new ArrayList<>();
      for (IssueDocument document : hits.documents()) {
        StoredIssue issue = objects.data().issue(document.issue().id());
        if (issue != null) {
          issues.add(objects.issue(issue));
        }
      }
      return new SearchResults<>(issues, hits.total());
    } catch (JqlProblem e) {
      throw new SearchException(String.join(" ", e.messages()));
    }
  }

  // Jira validates a plugin's query only where the plugin asks for it.
  private SearchContext context(@Nullable ApplicationUser searcher, boolean overrideSecurity) {
    return new SearchContext(
        objects.stored(searcher), overrideSecurity, false, clock.instant(), clock.getZone());
  }

  private static MessageSet messages(List<String> errors) {
    MessageSet messages = new MessageSetImpl();
    errors.forEach(messages::addErrorMessage);
    return messages;
  }

  private static JqlQuery jql(Query query) {
    if (query instanceof SandboxQuery known) {
      return known.jql();
    }
    throw new IllegalArgumentException("a query of another Jira: " + query.getClass());
  }
}
