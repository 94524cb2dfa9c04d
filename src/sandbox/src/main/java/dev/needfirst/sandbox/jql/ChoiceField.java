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
 * @param id the field's id; null when more than the document tells what it holds
 * @param value what a document holds: a value, a list of them, or null
 * @param resolver what a value of a query stands for
 */
record ChoiceField(
    @Nullable String id,
    Function<IssueDocument, @Nullable Object> value,
    Resolver resolver,
    Set<Operator> operators,
    @Nullable SortValue sort)
    implements JqlField {

  /** A filter's name holds what the query names, which is no more than a person writes. */
  private static final int MOST_NAMED = 100;

  /** Names a filter. */
  private record Choice(String id, boolean negative, boolean orEmpty, Set<Object> wanted) {}

  /** Finds what is meant by a value. */
  @FunctionalInterface
  interface Resolver {

    /** What documents hold for it; nothing when there is no such value. */
    List<?> resolve(String text, SearchContext context);
  }

  @Override
  public Condition matches(Clause.Terminal clause, List<Value> values, SearchContext context)
      throws JqlProblem {
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
    boolean negative = clause.operator().negative();
    Predicate<IssueDocument> test = test(negative, empty, wanted);
    return id == null || wanted.size() > MOST_NAMED
        ? Condition.tested(test)
        : Condition.filtered(new Choice(id, negative, empty, wanted), test);
  }

  private Predicate<IssueDocument> test(boolean negative, boolean orEmpty, Set<Object> wanted) {
    if (negative) {
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
