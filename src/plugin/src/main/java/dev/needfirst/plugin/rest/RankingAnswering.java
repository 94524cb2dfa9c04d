package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.ranking.Entry;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.ranking.ValueForEffort;
import dev.needfirst.core.score.Figures;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.Searching;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers for the ranked backlog: the user's own search, in the order of the scores in Jira's
 * index.
 */
public final class RankingAnswering {
  private static final String STANDARD_JQL = "resolution = Unresolved";
  private static final int CUSTOM_FIELD_PREFIX = "customfield_".length();
  private static final String VALUE = "value";
  private static final String VALUE_FOR_EFFORT = "valueForEffort";

  private final Asking asking;
  private final Searching searching;
  private final FieldIds ids;
  private final RankingOverviews overviews;
  private final RankingRows rows;

  @Inject
  public RankingAnswering(
      Asking asking,
      Searching searching,
      FieldIds ids,
      RankingOverviews overviews,
      RankingRows rows) {
    this.asking = asking;
    this.searching = searching;
    this.ids = ids;
    this.overviews = overviews;
    this.rows = rows;
  }

  private record ListShape(
      long total,
      boolean capped,
      long scored,
      @Nullable String next,
      List<RankingRows.RowShape> values) {}

  Response rank(
      String key,
      @Nullable String jql,
      @Nullable String order,
      @Nullable String after,
      @Nullable String maxResults) {
    Asking.AskedProject asked = asking.project(key);
    RankingQuery query = query(asked, jql, order, after, maxResults);
    RankingOverviews.Overview overview = overviews.of(asked.user(), query);
    List<Issue> page = query.forEffort() ? forEffort(asked, query) : byValue(asked.user(), query);
    boolean more = page.size() > query.maxResults();
    List<Issue> given = more ? page.subList(0, query.maxResults()) : page;
    RankingQuery.Cursor last = query.after();
    List<RankingRows.RowShape> shapes =
        rows.of(asked, given, last == null ? 1 : last.rank() + 1, overview.places());
    return Answers.ok(
        new ListShape(
            overview.total(),
            overview.capped(),
            overview.scored(),
            more ? next(query, given, last) : null,
            shapes));
  }

  private RankingQuery query(
      Asking.AskedProject asked,
      @Nullable String jql,
      @Nullable String order,
      @Nullable String after,
      @Nullable String maxResults) {
    Faults faults = new Faults();
    int atMost = Paging.maxResults(faults, maxResults);
    boolean forEffort = VALUE_FOR_EFFORT.equals(order);
    if (order != null && !order.isBlank() && !forEffort && !order.equals(VALUE)) {
      faults.add("order", "code", VALUE + ", " + VALUE_FOR_EFFORT);
    }
    String where =
        faults.within(
            "",
            () ->
                searching.where(
                    asked.user(), jql == null || jql.isBlank() ? STANDARD_JQL : jql, "jql"));
    faults.refuse();
    String scope =
        "project = "
            + asked.project().getId()
            + (where == null || where.isEmpty() ? "" : " AND (" + where + ")");
    String clause =
        ids.of(NeedfirstField.VALUE_SCORE)
            .map(id -> "cf[" + id.substring(CUSTOM_FIELD_PREFIX) + "]")
            .orElse(null);
    return new RankingQuery(
        scope, clause, forEffort, RankingQuery.Cursor.read(after, scope, forEffort), atMost);
  }

  /** The rows of a page, and one more if there are more. */
  private List<Issue> byValue(ApplicationUser user, RankingQuery query) {
    int wanted = query.maxResults() + 1;
    List<Issue> found = new ArrayList<>();
    if (!query.pastScored()) {
      found.addAll(searching.first(user, query.scored(), wanted));
    }
    if (found.size() < wanted) {
      found.addAll(searching.first(user, query.unscored(), wanted - found.size()));
    }
    return found;
  }

  /** Business-first, needless and unscored issues do not take part in this order. */
  private List<Issue> forEffort(Asking.AskedProject asked, RankingQuery query) {
    if (query.scoreClause() == null) {
      return List.of();
    }
    ProjectSettings settings = asked.settings();
    Map<Long, Issue> byId = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (Issue issue : searching.first(asked.user(), query.allScored(), RankingOverviews.MOST)) {
      byId.put(issue.getId(), issue);
      entries.add(
          new Entry(
              issue.getId(),
              IssueKey.parse(issue.getKey()),
              rows.figures(issue),
              rows.effort(issue, settings)));
    }
    List<Entry> ordered = ValueForEffort.order(entries);
    int from = 0;
    RankingQuery.Cursor last = query.after();
    if (last != null) {
      from = (int) Math.min(ordered.size(), last.rank());
      for (int at = 0; at < ordered.size(); at++) {
        if (ordered.get(at).key().toString().equals(last.key())) {
          from = at + 1;
        }
      }
    }
    List<Issue> page = new ArrayList<>();
    for (Entry entry :
        ordered.subList(from, Math.min(ordered.size(), from + query.maxResults() + 1))) {
      Issue issue = byId.get(entry.issueId());
      if (issue != null) {
        page.add(issue);
      }
    }
    return page;
  }

  private String next(RankingQuery query, List<Issue> given, RankingQuery.@Nullable Cursor before) {
    Issue last = given.get(given.size() - 1);
    Figures figures = rows.figures(last);
    long rank = (before == null ? 0 : before.rank()) + given.size();
    return new RankingQuery.Cursor(figures.hundredths(), last.getKey(), rank)
        .write(query.scope(), query.forEffort());
  }
}
