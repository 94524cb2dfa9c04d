package dev.needfirst.plugin.rest.exporting;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.plugin.rest.ranking.RankingShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of a ranked list as a table.
 *
 * @param code the row's member in REST
 * @param of what a row has in this column; null if nothing
 */
record ListColumn(String code, Function<RankingShapes.RowShape, ? extends @Nullable Object> of) {
  static final List<ListColumn> ALL =
      List.of(
          new ListColumn("rank", RankingShapes.RowShape::rank),
          new ListColumn("placeFrom", RankingShapes.RowShape::placeFrom),
          new ListColumn("placeTo", RankingShapes.RowShape::placeTo),
          new ListColumn("issue", RankingShapes.RowShape::issue),
          new ListColumn("summary", RankingShapes.RowShape::summary),
          new ListColumn("type", row -> row.type() == null ? null : row.type().name()),
          new ListColumn("status", row -> row.status() == null ? null : row.status().name()),
          new ListColumn(
              "assignee", row -> row.assignee() == null ? null : row.assignee().displayName()),
          new ListColumn("parent", RankingShapes.RowShape::parent),
          new ListColumn("score", RankingShapes.RowShape::score),
          new ListColumn("low", RankingShapes.RowShape::low),
          new ListColumn("high", RankingShapes.RowShape::high),
          new ListColumn("customer", RankingShapes.RowShape::customer),
          new ListColumn("business", RankingShapes.RowShape::business),
          new ListColumn("withheld", RankingShapes.RowShape::withheld),
          new ListColumn("valueStatus", RankingShapes.RowShape::valueStatus),
          new ListColumn("confidence", RankingShapes.RowShape::confidence),
          new ListColumn("statement", RankingShapes.RowShape::statement),
          new ListColumn("why", RankingShapes.RowShape::why),
          new ListColumn("effort", RankingShapes.RowShape::effort),
          new ListColumn("valueForEffort", RankingShapes.RowShape::valueForEffort),
          new ListColumn("due", RankingShapes.RowShape::due));

  /** Reads columns by their codes, in that order; all if none is named. */
  static List<ListColumn> read(Faults faults, @Nullable String codes) {
    if (codes == null || codes.isBlank()) {
      return ALL;
    }
    List<ListColumn> columns = new ArrayList<>();
    for (String code : codes.split(",", -1)) {
      ALL.stream()
          .filter(column -> column.code.equals(code.strip()) && !columns.contains(column))
          .findFirst()
          .ifPresentOrElse(columns::add, () -> faults.add("columns", "code", codes()));
    }
    return columns;
  }

  private static String codes() {
    return ALL.stream().map(ListColumn::code).collect(Collectors.joining(", "));
  }
}
