package dev.needfirst.plugin.rest.ranking;

import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.viewing.RankingFilters;
import dev.needfirst.core.viewing.RankingOrder;
import dev.needfirst.plugin.rest.answer.Shapes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a ranked list is asked for: the JQL that chooses its issues, what of them is looked at, the
 * order, and after which row.
 *
 * @param projectId whose issues the scope chooses
 * @param scope the whole JQL with the project, without an order
 * @param scoreClause the score's field in JQL; null while there is none, so that nothing is scored
 * @param view what of the scope is looked at, and in which order
 * @param after what the order wrote of the last row that was given; null for the first page
 */
public record RankingQuery(
    long projectId,
    String scope,
    @Nullable String scoreClause,
    View view,
    @Nullable String after,
    int maxResults) {

  private static final String SEPARATOR = " ";

  /**
   * What of a scope is looked at.
   *
   * @param setAside the must-dos alone, which are not ranked
   */
  public record View(RankingOrder order, RankingFilters filters, boolean setAside) {
    boolean forEffort() {
      return order == RankingOrder.VALUE_FOR_EFFORT;
    }
  }

  /** The same query from the row on that a client's cursor tells of. */
  public RankingQuery after(@Nullable String cursor) {
    return new RankingQuery(projectId, scope, scoreClause, view, read(cursor), maxResults);
  }

  /** Every scored hit, in no order. */
  String scored() {
    return scope + " AND " + scoreClause + " is not EMPTY";
  }

  /** Every unscored hit, in no order. */
  String unscored() {
    return scope + (scoreClause == null ? "" : " AND " + scoreClause + " is EMPTY");
  }

  /** The hits whose score in the index compares so. */
  String scored(String operator, int hundredths) {
    return scope
        + " AND "
        + scoreClause
        + " "
        + operator
        + " "
        + Shapes.figure(hundredths / 100.0).toPlainString();
  }

  /** What an order says of the last row, as clients hand it back: it goes with this query only. */
  String cursor(String last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((fingerprint() + SEPARATOR + last).getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a cursor; refuses one that goes with another query, or was made up. */
  private @Nullable String read(@Nullable String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (plain.startsWith(fingerprint() + SEPARATOR)) {
        return plain.substring(fingerprint().length() + SEPARATOR.length());
      }
    } catch (IllegalArgumentException e) {
      // Told below, as any other that is none.
    }
    throw refused();
  }

  static Refused refused() {
    return new Refused(Fault.of("after", "cursor"));
  }

  private String fingerprint() {
    // Not the view's own hash, which differs from one node to the next.
    return Integer.toHexString(
        (scope
                + view.order()
                + view.filters().chosen().stream().map(f -> f.code()).toList()
                + view.setAside())
            .hashCode());
  }
}
