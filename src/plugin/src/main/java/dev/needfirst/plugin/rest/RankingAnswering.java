package dev.needfirst.plugin.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for the ranked backlog: the user's own search, ranked by the scores. */
public final class RankingAnswering {
  private final Asking asking;
  private final RankingQueries queries;
  private final RankingOverviews overviews;
  private final Orders orders;
  private final RankingRows rows;

  /** The orders that a list can have. */
  public record Orders(RankingByValue byValue, RankingByEffort byEffort) {
    @Inject
    public Orders {}
  }

  @Inject
  public RankingAnswering(
      Asking asking,
      RankingQueries queries,
      RankingOverviews overviews,
      Orders orders,
      RankingRows rows) {
    this.asking = asking;
    this.queries = queries;
    this.overviews = overviews;
    this.orders = orders;
    this.rows = rows;
  }

  private record ListShape(
      long total,
      boolean capped,
      long scored,
      Number customerWeight,
      @Nullable String next,
      List<RankingRows.RowShape> values) {}

  Response rank(
      String key,
      @Nullable String jql,
      @Nullable String order,
      @Nullable String after,
      @Nullable String maxResults) {
    Asking.AskedProject asked = asking.project(key);
    RankingQuery query = queries.read(asked, jql, order, after, maxResults);
    RankingOverviews.Overview overview = overviews.of(asked, query);
    RankingPage page =
        query.forEffort()
            ? orders.byEffort().page(asked.user(), query, overview.hits())
            : orders.byValue().page(asked.user(), query);
    return Answers.ok(
        new ListShape(
            overview.total(),
            overview.capped(),
            overview.scored(),
            Shapes.plainly(overviews.customerWeight(asked)),
            page.next(),
            rows.of(asked, page.rows(), overview.places())));
  }
}
