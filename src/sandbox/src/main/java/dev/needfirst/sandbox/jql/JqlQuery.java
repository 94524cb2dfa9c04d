package dev.needfirst.sandbox.jql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as it was read.
 *
 * @param where its condition, or null when it has none
 * @param text what was written
 */
public record JqlQuery(@Nullable Clause where, List<SortKey> orderBy, String text) {

  public JqlQuery {
    orderBy = List.copyOf(orderBy);
  }

  /** A field to order by; {@code descending} is null when the query does not tell. */
  public record SortKey(String field, @Nullable Boolean descending) {

    String jql() {
      return Quoting.field(field) + (descending == null ? "" : descending ? " DESC" : " ASC");
    }
  }

  /** The query written anew. */
  public String jql() {
    String condition = where == null ? "" : where.jql();
    if (orderBy.isEmpty()) {
      return condition;
    }
    String order = "ORDER BY " + String.join(", ", orderBy.stream().map(SortKey::jql).toList());
    return condition.isEmpty() ? order : condition + " " + order;
  }
}
