package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.index.IssueDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A field whose values are compared as they are: constants, people, projects, names, exact texts.
 *
 * @param value what a document holds: a value, a list of them, or null
 * @param resolver what a value of a query stands for
 */
record ChoiceField(
    Function<IssueDocument, @Nullable Object> value,
    Resolver resolver,
    Set<Operator> operators,
    @Nullable SortValue sort)
    implements JqlField {

  /** Finds what is meant by a value. */
  @FunctionalInterface
  interface Resolver {

    /** What documents hold for it; nothing when there is no such value. */
    List<?> resolve(String text, SearchContext context);
  }

  @Override
  public Predicate<IssueDocument> matches(
      Clause.Terminal clause, List<Value> values, SearchContext context) throws JqlProblem {
    Set<Object> wanted = new HashSet<>();
    boolean empty = false;
    for (Value one : values) {
      if (one.empty()) {
        empty = true;
      } else {
        List<?> found = resolver.resolve(one.words(), context);
        if (found.isEmpty()) {
          throw new JqlProblem(
              "The value '"
                  + one.words()
                  + "' does not exist for the field '"
                  + clause.field()
                  + "'.");
        }
        wanted.addAll(found);
      }
    }
    boolean orEmpty = empty;
    if (clause.operator().negative()) {
      // As in Jira, an empty field is not unlike anything, unless the query speaks of emptiness.
      return document -> {
        Object held = value.apply(document);
        return held != null && !holds(held, wanted);
      };
    }
    return document -> {
      Object held = value.apply(document);
      return held == null ? orEmpty : holds(held, wanted);
    };
  }

  private static boolean holds(Object held, Set<Object> wanted) {
    if (held instanceof List<?> list) {
      for (Object item : list) {
        if (wanted.contains(item)) {
          return true;
        }
      }
      return false;
    }
    return wanted.contains(held);
  }
}
