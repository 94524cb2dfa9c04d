package dev.needfirst.plugin.rest.exporting;

import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.ranking.RankingOrders;
import dev.needfirst.plugin.rest.ranking.RankingOverview;
import dev.needfirst.plugin.rest.ranking.RankingOverviews;
import dev.needfirst.plugin.rest.ranking.RankingPage;
import dev.needfirst.plugin.rest.ranking.RankingQuery;
import dev.needfirst.plugin.rest.ranking.RankingRows;
import dev.needfirst.plugin.rest.ranking.RankingShapes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;

/** Writes a ranked list as it is seen, page by page, so that its length does not matter. */
public final class ListExporting {
  private final RankingOverviews overviews;
  private final RankingOrders orders;
  private final RankingRows rows;

  @Inject
  public ListExporting(RankingOverviews overviews, RankingOrders orders, RankingRows rows) {
    this.overviews = overviews;
    this.orders = orders;
    this.rows = rows;
  }

  /** Writes every row of the list. */
  void write(Asking.AskedProject asked, RankingQuery query, List<ListColumn> columns, Table table)
      throws IOException {
    RankingOverview overview = overviews.of(asked, query);
    RankingQuery from = query;
    while (from != null) {
      RankingPage page = orders.page(asked.user(), from, overview);
      for (RankingShapes.RowShape row : rows(asked, page, query, overview)) {
        table.row(columns.stream().map(column -> column.of().apply(row)).toList());
      }
      String next = page.next();
      from = next == null ? null : query.after(next);
    }
  }

  private List<RankingShapes.RowShape> rows(
      Asking.AskedProject asked, RankingPage page, RankingQuery query, RankingOverview overview) {
    return query.view().setAside()
        ? rows.aside(asked, page.rows().stream().map(RankingPage.Placed::issue).toList())
        : rows.of(asked, page.rows(), overview.places());
  }
}
