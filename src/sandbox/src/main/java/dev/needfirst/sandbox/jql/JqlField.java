package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.index.IssueDocument;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A field that a query may name. */
interface JqlField {

  Set<Operator> EQUALITY =
      Set.copyOf(
          EnumSet.of(
              Operator.EQUALS,
              Operator.NOT_EQUALS,
              Operator.IN,
              Operator.NOT_IN,
              Operator.IS,
              Operator.IS_NOT));

  Set<Operator> ORDERED =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Operator.LIKE, Operator.NOT_LIKE)));

  Set<Operator> TEXT =
      Set.copyOf(EnumSet.of(Operator.LIKE, Operator.NOT_LIKE, Operator.IS, Operator.IS_NOT));

  /** The operators that it takes. */
  Set<Operator> operators();

  /**
   * Which documents match; the operator is one of {@link #operators}.
   *
   * @throws JqlProblem when a value is none of this field
   */
  Condition matches(Clause.Terminal clause, List<Value> values, SearchContext context)
      throws JqlProblem;

  /** What an ORDER BY compares, null where a document has none; or no order at all. */
  default @Nullable SortValue sort() {
    return null;
  }

  /** How to order by a field. */
  interface SortValue {

    /** The value, or null when blank. */
    @Nullable Comparable<?> of(IssueDocument document);

    /** The direction where the query does not tell. */
    default boolean descendingByDefault() {
      return false;
    }
  }
}
