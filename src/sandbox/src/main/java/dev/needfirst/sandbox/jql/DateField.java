package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.index.IssueDocument;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A field of dates or of instants.
 *
 * @param dateOnly whether documents hold a date, {@code YYYY-MM-DD}, and not milliseconds
 */
record DateField(String id, boolean dateOnly) implements JqlField, JqlField.SortValue {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("[yyyy/M/d][yyyy-M-d]");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("[yyyy/M/d H:mm][yyyy-M-d H:mm]");

  @Override
  public Set<Operator> operators() {
    return ORDERED;
  }

  @Override
  public Condition matches(Clause.Terminal clause, List<Value> values, SearchContext context)
      throws JqlProblem {
    boolean empty = values.contains(Value.EMPTY);
    List<Long> instants = new ArrayList<>();
    for (Value value : values) {
      if (!value.empty()) {
        instants.add(instant(value, clause, context));
      }
    }
    long first = instants.isEmpty() ? 0 : instants.get(0);
    Predicate<Long> test =
        switch (clause.operator()) {
          case LESS -> instant -> instant < first;
          case LESS_EQUALS -> instant -> instant <= first;
          case GREATER -> instant -> instant > first;
          case GREATER_EQUALS -> instant -> instant >= first;
          case EQUALS, IN, IS -> instants::contains;
          case NOT_EQUALS, NOT_IN, IS_NOT -> instant -> !instants.contains(instant);
          case LIKE, NOT_LIKE -> throw new IllegalArgumentException(clause.operator().text());
        };
    boolean blankMatches = empty && !clause.operator().negative();
    return Condition.tested(
        document -> {
          Long instant = of(document);
          return instant == null ? blankMatches : test.test(instant);
        });
  }

  private long instant(Value value, Clause.Terminal clause, SearchContext context)
      throws JqlProblem {
    LocalDateTime time = null;
    if (value.instant() != null) {
      time =
          LocalDateTime.ofInstant(java.time.Instant.ofEpochMilli(value.instant()), context.zone());
    } else if (value.text() != null) {
      time = parse(value.text(), context);
    }
    if (time == null) {
      throw new JqlProblem(
          "Date value '"
              + value.words()
              + "' for field '"
              + clause.field()
              + "' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm',"
              + " 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.");
    }
    if (dateOnly) {
      return time.toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
    return time.atZone(context.zone()).toInstant().toEpochMilli();
  }

  private static @Nullable LocalDateTime parse(String text, SearchContext context) {
    String trimmed = text.trim();
    LocalDateTime now = LocalDateTime.ofInstant(context.now(), context.zone());
    LocalDateTime relative = Period.plus(now, trimmed);
    if (relative != null) {
      return relative;
    }
    try {
      return LocalDate.parse(trimmed, DATE).atStartOfDay();
    } catch (DateTimeParseException e) {
      // perhaps with a time
    }
    try {
      return LocalDateTime.parse(trimmed, MINUTE);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @Override
  public SortValue sort() {
    return this;
  }

  @Override
  public boolean descendingByDefault() {
    return !dateOnly;
  }

  @Override
  public @Nullable Long of(IssueDocument document) {
    Object value = document.value(id);
    if (value instanceof Long instant) {
      return instant;
    }
    if (dateOnly && value instanceof String date) {
      return LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
    return null;
  }
}
