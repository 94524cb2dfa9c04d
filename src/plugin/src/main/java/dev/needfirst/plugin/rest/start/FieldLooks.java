package dev.needfirst.plugin.rest.start;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.start.FieldScale;
import dev.needfirst.plugin.issue.JqlText;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a custom field holds in a project, as far as a user finds its issues. */
public final class FieldLooks {
  /** Jira's own types of fields; what others hold nobody can know. */
  private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";

  private static final List<String> NUMBERS = List.of(SYSTEM + "float");
  private static final List<String> TEXTS =
      List.of(
          SYSTEM + "textfield",
          SYSTEM + "textarea",
          SYSTEM + "readonlyfield",
          SYSTEM + "url",
          SYSTEM + "labels");

  /** So many filled issues are read for samples. */
  private static final int READ = 50;

  /** So many issues are read where Jira cannot be asked which are filled. */
  private static final int READ_UNASKED = 500;

  private static final int SAMPLES = 3;
  private static final int LONGEST = 60;

  private final Searching searching;

  @Inject
  public FieldLooks(Searching searching) {
    this.searching = searching;
  }

  /** What a field holds: numbers, text, or something that cannot be read here. */
  enum Holds {
    NUMBER,
    TEXT,
    OTHER;

    static Holds of(CustomField field) {
      String type = field.getCustomFieldType().getKey();
      return NUMBERS.contains(type) ? NUMBER : TEXTS.contains(type) ? TEXT : OTHER;
    }
  }

  /**
   * What a field holds in a project.
   *
   * @param filled so many issues have it filled
   * @param of so many issues were asked
   * @param searched whether Jira's search said so; else that many issues were read, the newest
   * @param scale the range of the values; null if they span none, or are no numbers
   * @param only the value that all have; null if there are several or none
   * @param samples different values, the newest first
   */
  record Look(
      long filled,
      long of,
      boolean searched,
      @Nullable FieldScale scale,
      @Nullable Double only,
      List<String> samples) {}

  /** The JQL of a project's issues that have a field filled. */
  static String filled(long projectId, CustomField field) {
    return "project = " + projectId + " AND " + JqlText.field(field.getId()) + " is not EMPTY";
  }

  /** Whether Jira can be asked which issues have the field filled. */
  boolean isSearched(ApplicationUser user, long projectId, CustomField field) {
    return searching.ifTaken(user, filled(projectId, field), 1).isPresent();
  }

  /** Looks at a field; {@code total} is how many issues of the project the user finds. */
  Look at(ApplicationUser user, long projectId, CustomField field, long total) {
    String filled = filled(projectId, field);
    Optional<List<Issue>> newest = searching.ifTaken(user, filled + " ORDER BY key DESC", READ);
    if (newest.isEmpty()) {
      List<Issue> read =
          searching.first(user, "project = " + projectId + " ORDER BY key DESC", READ_UNASKED);
      List<Issue> having =
          read.stream().filter(issue -> issue.getCustomFieldValue(field) != null).toList();
      return look(having, having, field, having.size(), read.size(), false);
    }
    List<Issue> ends = new ArrayList<>(newest.get());
    if (Holds.of(field) == Holds.NUMBER) {
      for (String direction : List.of(" ASC", " DESC")) {
        searching
            .ifTaken(user, filled + " ORDER BY " + JqlText.field(field.getId()) + direction, 1)
            .ifPresent(ends::addAll);
      }
    }
    long count = newest.get().size() < READ ? newest.get().size() : searching.count(user, filled);
    return look(newest.get(), ends, field, count, total, true);
  }

  private static Look look(
      List<Issue> newest,
      List<Issue> ends,
      CustomField field,
      long filled,
      long of,
      boolean searched) {
    List<Double> numbers =
        ends.stream().flatMap(issue -> number(issue, field).stream()).sorted().toList();
    FieldScale scale =
        numbers.isEmpty()
            ? null
            : FieldScale.of(numbers.get(0), numbers.get(numbers.size() - 1)).orElse(null);
    return new Look(
        filled,
        of,
        searched,
        scale,
        scale == null && !numbers.isEmpty() ? numbers.get(0) : null,
        samples(newest, field));
  }

  /** The number that an issue has in a field; empty if it has none, or one that is not finite. */
  static Optional<Double> number(Issue issue, CustomField field) {
    return issue.getCustomFieldValue(field) instanceof Number number
            && Double.isFinite(number.doubleValue())
        ? Optional.of(number.doubleValue() + 0.0)
        : Optional.empty();
  }

  private static List<String> samples(List<Issue> issues, CustomField field) {
    if (Holds.of(field) == Holds.OTHER) {
      return List.of();
    }
    Function<Issue, String> text = issue -> text(issue.getCustomFieldValue(field));
    return issues.stream()
        .map(text)
        .filter(sample -> !sample.isEmpty())
        .distinct()
        .limit(SAMPLES)
        .toList();
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Number number) {
      return Shapes.plainly(number.doubleValue()).toString();
    }
    String text =
        value instanceof Collection<?> several
            ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
            : Objects.toString(value, "");
    String line = Stream.of(text.split("\\s+")).collect(Collectors.joining(" ")).strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "\u2026";
  }
}
