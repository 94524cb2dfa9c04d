package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.ranking.Places;
import dev.needfirst.core.viewing.RankedPage;
import dev.needfirst.core.viewing.RankingFilter;
import dev.needfirst.core.viewing.RankingOrder;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.CurrentScoring;
import dev.needfirst.plugin.rest.answer.Rejected;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers for the ranked backlog: the user's own search, ranked by the scores. */
public final class RankingAnswering {
  /** So many must-dos come with every list. */
  private static final int ASIDE_SHOWN = 10;

  private final Asking asking;
  private final RankingQueries queries;
  private final RankingOverviews overviews;
  private final RankingOrders orders;
  private final Parts parts;

  /** What an answer is made of. */
  public record Parts(
      RankingRows rows,
      RankingChildren children,
      CurrentScoring scoring,
      Searching searching,
      Messages messages) {
    @Inject
    public Parts {}
  }

  @Inject
  public RankingAnswering(
      Asking asking,
      RankingQueries queries,
      RankingOverviews overviews,
      RankingOrders orders,
      Parts parts) {
    this.asking = asking;
    this.queries = queries;
    this.overviews = overviews;
    this.orders = orders;
    this.parts = parts;
  }

  public Response rank(String key, RankingQueries.Entered entered) {
    Asking.AskedProject asked = asking.project(key);
    RankingQuery query = queries.read(asked, entered);
    RankingOverview overview = overviews.of(asked, query);
    RankingPage page = orders.page(asked.user(), query, overview);
    RankingOverview.Totals totals = overview.totals();
    boolean aside = query.view().setAside();
    return Answers.ok(
        new RankingShapes.ListShape(
            totals.total(),
            totals.capped(),
            totals.scored(),
            totals.scoredCapped(),
            page.matching(),
            counts(asked, overview),
            Shapes.plainly(parts.scoring().customerWeight(asked.project().getId())),
            aside(asked, overview.aside()),
            asking.rights().needsAreEditableBy(asked.user(), asked.project(), asked.settings()),
            mayExportAll(asked),
            queries.field(NeedfirstField.BUSINESS_IMPACT, asked.project().getId()),
            queries.field(NeedfirstField.NEED_IMPORTANCE, asked.project().getId()),
            page.next(),
            aside
                ? parts.rows().aside(asked, issues(page))
                : parts.rows().of(asked, page.rows(), overview.places())));
  }

  /** One row of the list as it is at this moment, wherever it was when the list was loaded. */
  public Response row(String key, String issueKey, RankingQueries.Entered entered) {
    Asking.AskedProject asked = asking.project(key);
    Issue issue = issueOf(asked, issueKey);
    RankingQuery query = queries.read(asked, entered);
    RankingOverview overview = overviews.of(asked, query);
    boolean within =
        !overview.aside().has(issue)
            && parts.searching().chooses(asked.user(), query.scope(), issue);
    if (!within) {
      return Answers.ok(
          only(parts.rows().of(asked, List.of(new RankingPage.Placed(issue, null)), null)));
    }
    var hit = overviews.hit(asked, issue, query.view().forEffort());
    Long rank =
        overview
            .listWith(hit, query.view().order())
            .row(issue.getId())
            .filter(row -> row.entry().figures().scored())
            .map(RankedPage.Row::rank)
            .map(Integer::longValue)
            .orElse(null);
    Places places =
        overview.totals().scoredCapped()
            ? null
            : overview.listWith(hit, RankingOrder.VALUE).places();
    return Answers.ok(
        only(parts.rows().of(asked, List.of(new RankingPage.Placed(issue, rank)), places)));
  }

  /** What is folded under a row: the best first, then the unscored by key. */
  public Response children(String key, String issueKey) {
    Asking.AskedProject asked = asking.project(key);
    Issue parent = issueOf(asked, issueKey);
    List<RankingPage.Placed> placed =
        parts.children().of(asked.user(), parent).stream()
            .map(child -> new RankingPage.Placed(child, null))
            .toList();
    Comparator<RankingShapes.RowShape> order =
        Comparator.<RankingShapes.RowShape, @Nullable BigDecimal>comparing(
                RankingShapes.RowShape::score, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(row -> IssueKey.parse(row.issue()));
    return Answers.ok(
        new RankingShapes.ChildrenShape(
            parts.rows().of(asked, placed, null).stream().sorted(order).toList()));
  }

  private Map<String, Integer> counts(Asking.AskedProject asked, RankingOverview overview) {
    Map<RankingFilter, Integer> all = overview.list(RankingOrder.VALUE).counts();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (RankingFilter filter : queries.offered(asked)) {
      counts.put(filter.code(), all.getOrDefault(filter, 0));
    }
    return counts;
  }

  private RankingShapes.@Nullable AsideShape aside(
      Asking.AskedProject asked, SettingAside.Aside aside) {
    if (aside.jql() == null) {
      return null;
    }
    List<Issue> first = aside.issues().stream().limit(ASIDE_SHOWN).toList();
    boolean seesNeeds =
        asking.rights().needsAreFor(asked.user(), asked.project(), asked.settings());
    // What is wrong with the JQL would tell what it says.
    String fault =
        aside.fault() == null || seesNeeds
            ? aside.fault()
            : parts.messages().text("needfirst.ranking.aside-fault");
    return new RankingShapes.AsideShape(
        seesNeeds ? aside.jql() : null,
        fault,
        aside.issues().size(),
        parts.rows().aside(asked, first));
  }

  private boolean mayExportAll(Asking.AskedProject asked) {
    return asking.rights().administers(asked.user(), asked.project())
        && asking.rights().needsAreFor(asked.user(), asked.project(), asked.settings());
  }

  private static List<Issue> issues(RankingPage page) {
    return page.rows().stream().map(RankingPage.Placed::issue).toList();
  }

  private static RankingShapes.RowShape only(List<RankingShapes.RowShape> rows) {
    return rows.get(0);
  }

  private Issue issueOf(Asking.AskedProject asked, String issueKey) {
    Issue issue = asking.issue(issueKey).issue();
    if (!issue.getProjectId().equals(asked.project().getId())) {
      throw Rejected.notFound("needfirst.error.no-issue");
    }
    return issue;
  }
}
