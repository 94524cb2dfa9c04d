package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.index.IssueDocument;
import dev.needfirst.sandbox.index.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fields that are searched by words: all words must occur, {@code word*} is a beginning, {@code
 * -word} must not occur, and what stands in quotes occurs as it is.
 *
 * @param ids one field, or several where any may match
 */
record TextField(List<String> ids) implements JqlField {

  private static final Pattern TERM = Pattern.compile("([+-]?)(\"([^\"]*)\"|\\S+)");

  @Override
  public Set<Operator> operators() {
    return TEXT;
  }

  @Override
  public Condition matches(Clause.Terminal clause, List<Value> values, SearchContext context)
      throws JqlProblem {
    List<Predicate<IssueDocument>> any = new ArrayList<>();
    for (String id : ids) {
      any.add(inField(id, clause, values));
    }
    boolean negative = clause.operator().negative();
    return Condition.tested(
        document -> {
          for (Predicate<IssueDocument> one : any) {
            if (one.test(document) != negative) {
              return !negative;
            }
          }
          return negative;
        });
  }

  private static Predicate<IssueDocument> inField(
      String id, Clause.Terminal clause, List<Value> values) throws JqlProblem {
    boolean negative = clause.operator().negative();
    if (values.contains(Value.EMPTY)) {
      return document -> (document.value(id) == null) != negative;
    }
    List<Predicate<IssueDocument>> all = new ArrayList<>();
    for (Value value : values) {
      terms(id, clause, value.words(), all);
    }
    return document -> {
      if (negative && document.value(id) == null) {
        return false;
      }
      for (Predicate<IssueDocument> one : all) {
        if (!one.test(document)) {
          return negative;
        }
      }
      return !negative;
    };
  }

  private static void terms(
      String id, Clause.Terminal clause, String text, List<Predicate<IssueDocument>> all)
      throws JqlProblem {
    if (text.isBlank()) {
      throw new JqlProblem(
          "The field '" + clause.field() + "' does not support searching for an empty string.");
    }
    Matcher terms = TERM.matcher(text);
    while (terms.find()) {
      String phrase = terms.group(3);
      String term = terms.group(2);
      if (phrase == null && (term.startsWith("*") || term.startsWith("?"))) {
        throw new JqlProblem(
            "The text query '"
                + text
                + "' for field '"
                + clause.field()
                + "' is not allowed to start with '"
                + term.charAt(0)
                + "'.");
      }
      Predicate<IssueDocument> one = phrase == null ? word(id, term) : phrase(id, phrase);
      if (one != null) {
        all.add(terms.group(1).equals("-") ? one.negate() : one);
      }
    }
  }

  private static Predicate<IssueDocument> phrase(String id, String phrase) {
    String lower = phrase.toLowerCase(Locale.ROOT);
    return document ->
        document.value(id) instanceof String text && text.toLowerCase(Locale.ROOT).contains(lower);
  }

  private static @Nullable Predicate<IssueDocument> word(String id, String term) {
    if (term.equals("AND") || term.equals("OR") || term.equals("NOT")) {
      return null;
    }
    if (term.endsWith("*")) {
      String prefix = term.substring(0, term.length() - 1).toLowerCase(Locale.ROOT);
      return document -> document.words(id).hasPrefix(prefix);
    }
    List<String> stems = Words.split(term);
    return document -> {
      Words words = document.words(id);
      for (String stem : stems) {
        if (!words.has(stem)) {
          return false;
        }
      }
      return true;
    };
  }

  @Override
  public @Nullable SortValue sort() {
    return ids.size() != 1
        ? null
        : document ->
            document.value(ids.get(0)) instanceof String text
                ? text.toLowerCase(Locale.ROOT)
                : null;
  }
}
