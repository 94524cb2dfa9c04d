package dev.needfirst.plugin.rest;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/** Writes a ranked list as it is seen, page by page, so that its length does not matter. */
public final class ListExporting {
  private final RankingOverviews overviews;
  private final RankingAnswering.Orders orders;
  private final RankingRows rows;

  @Inject
  public ListExporting(
      RankingOverviews overviews, RankingAnswering.Orders orders, RankingRows rows) {
    this.overviews = overviews;
    this.orders = orders;
    this.rows = rows;
  }

  /** Writes every row of the list. */
  void write(Asking.AskedProject asked, RankingQuery query, List<ListColumn> columns, Table table)
      throws IOException {
    RankingOverviews.Overview overview = overviews.of(asked, query);
    RankingQuery from = query;
    while (from != null) {
      RankingPage page = page(asked.user(), from, overview);
      for (RankingRows.RowShape row : rows.of(asked, page.rows(), overview.places())) {
        table.row(columns.stream().map(column -> column.of().apply(row)).toList());
      }
      String next = page.next();
      from = next == null ? null : query.after(next);
    }
  }

  private RankingPage page(
      ApplicationUser user, RankingQuery query, RankingOverviews.Overview overview) {
    return query.forEffort()
        ? orders.byEffort().page(user, query, overview.hits())
        : orders.byValue().page(user, query);
  }
}
