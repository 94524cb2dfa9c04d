package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.index.IssueDocument;
import dev.needfirst.sandbox.index.Narrowing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A field of numbers. */
record NumberField(String id) implements JqlField, JqlField.SortValue {

  /** Names the filter of the documents that have a number, or that have none. */
  private record Blankness(String id, boolean blank) {}

  @Override
  public Set<Operator> operators() {
    return ORDERED;
  }

  @Override
  public Condition matches(Clause.Terminal clause, List<Value> values, SearchContext context)
      throws JqlProblem {
    boolean empty = values.contains(Value.EMPTY);
    List<Double> numbers = new ArrayList<>();
    for (Value value : values) {
      if (!value.empty()) {
        numbers.add(number(value, clause));
      }
    }
    double[] wanted = numbers.stream().mapToDouble(Double::doubleValue).toArray();
    double first = wanted.length == 0 ? Double.NaN : wanted[0];
    DoublePredicate test =
        switch (clause.operator()) {
          case LESS -> number -> number < first;
          case LESS_EQUALS -> number -> number <= first;
          case GREATER -> number -> number > first;
          case GREATER_EQUALS -> number -> number >= first;
          case EQUALS, IN, IS -> number -> among(number, wanted);
          case NOT_EQUALS, NOT_IN, IS_NOT -> number -> !among(number, wanted);
          case LIKE, NOT_LIKE -> throw new IllegalArgumentException(clause.operator().text());
        };
    boolean blankMatches = empty && !clause.operator().negative();
    Predicate<IssueDocument> matches =
        document -> {
          Double number = of(document);
          return number == null ? blankMatches : test.test(number);
        };
    if (empty && numbers.isEmpty()) {
      return Condition.filtered(new Blankness(id, blankMatches), matches);
    }
    return blankMatches
        ? Condition.tested(matches)
        : Condition.among(
            new Narrowing.Filter(new Blankness(id, false), document -> of(document) != null),
            matches);
  }

  private static boolean among(double number, double[] wanted) {
    for (double one : wanted) {
      if (number == one) {
        return true;
      }
    }
    return false;
  }

  private static double number(Value value, Clause.Terminal clause) throws JqlProblem {
    try {
      double number = Double.parseDouble(value.words());
      if (Double.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, as for an infinite one
    }
    throw new JqlProblem(
        "'" + value.words() + "' is an invalid number for the field '" + clause.field() + "'.");
  }

  @Override
  public SortValue sort() {
    return this;
  }

  @Override
  public @Nullable Double of(IssueDocument document) {
    return document.value(id) instanceof Number number ? number.doubleValue() : null;
  }
}
