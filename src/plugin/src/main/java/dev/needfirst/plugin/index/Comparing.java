package dev.needfirst.plugin.index;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.Forgetting;
import dev.needfirst.core.score.Figures;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.JqlText;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.OwnFields;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.issue.Skipped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks in a project for what no event told of, and mends it: scores in Jira's index that are not
 * the book's, own fields that the book does not know, and what belongs to issues that are gone.
 *
 * <p>By JQL without permission checks. Jira hands out no indexed value, so it is asked for the
 * issues of each value that the book has.
 */
public final class Comparing {
  private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);
  private static final Map<NeedfirstField, Function<Figures, @Nullable String>> RESULTS =
      Map.of(
          NeedfirstField.VALUE_SCORE, figures -> number(figures.score()),
          NeedfirstField.CUSTOMER_SCORE, figures -> number(figures.customer()),
          NeedfirstField.BUSINESS_SCORE, figures -> number(figures.business()),
          NeedfirstField.VALUE_STATUS, Comparing::status);

  private final ScoreBooks books;
  private final Searching searching;
  private final Fields fields;
  private final Remedies remedies;
  private final Skipped skipped;

  /** Issues and their fields, as they are stored in Jira. */
  public record Fields(Issues issues, OwnFields own, FieldIds ids) {}

  /** What is done about what is found. */
  public record Remedies(
      IndexWriting index, CallingAttention calling, Forgetting forgetting, Background background) {}

  @Inject
  public Comparing(
      ScoreBooks books, Searching searching, Fields fields, Remedies remedies, Skipped skipped) {
    this.books = books;
    this.searching = searching;
    this.fields = fields;
    this.remedies = remedies;
    this.skipped = skipped;
  }

  /**
   * Compares a project that is on, and mends what it finds, until the plugin is to stop.
   *
   * @return Jira's ids of the issues that differed, in their fields or in the index
   */
  Set<Long> project(long project) {
    ScoreBook book = books.current();
    if (!book.on(project)) {
      return Set.of();
    }
    Map<Long, Figures> held = new HashMap<>();
    book.issuesOf(
        project,
        issue ->
            held.put(issue, book.figures(new dev.needfirst.core.recording.Issue(issue, project))));
    Set<Long> found = new TreeSet<>(lookAtIssues(book, project, held));
    Set<Long> differing = new HashSet<>();
    RESULTS.forEach(
        (field, figure) ->
            fields
                .ids()
                .of(field)
                .ifPresent(id -> differing.addAll(differing(project, held, id, figure))));
    if (!differing.isEmpty() && !remedies.background().stopping()) {
      LOG.info("{} issues of project {} were indexed with other scores", differing.size(), project);
    }
    found.addAll(differing);
    for (long issue : differing) {
      if (remedies.background().stopping()) {
        return found;
      }
      remedies.index().again(issue);
    }
    return found;
  }

  /** The issues whose indexed value of a field is not the one of the book. */
  private Set<Long> differing(
      long project,
      Map<Long, Figures> held,
      String fieldId,
      Function<Figures, @Nullable String> figure) {
    String clause = JqlText.field(fieldId);
    Map<String, Set<Long>> byValue = new TreeMap<>();
    Set<Long> valued = new HashSet<>();
    held.forEach(
        (issue, figures) -> {
          String value = figure.apply(figures);
          if (value != null) {
            byValue.computeIfAbsent(value, any -> new HashSet<>()).add(issue);
            valued.add(issue);
          }
        });
    Set<Long> differing = new HashSet<>();
    addDifference(differing, found(project, clause + " is not EMPTY"), valued);
    for (Map.Entry<String, Set<Long>> one : byValue.entrySet()) {
      if (remedies.background().stopping()) {
        break;
      }
      addDifference(
          differing, found(project, clause + " = \"" + one.getKey() + "\""), one.getValue());
    }
    return differing;
  }

  private Set<Long> found(long project, String where) {
    Set<Long> found = new HashSet<>();
    searching.everyIssue(
        project,
        where,
        page -> {
          page.forEach(issue -> found.add(issue.getId()));
          return !remedies.background().stopping();
        });
    return found;
  }

  private static void addDifference(Set<Long> differing, Set<Long> indexed, Set<Long> held) {
    indexed.stream().filter(issue -> !held.contains(issue)).forEach(differing::add);
    held.stream().filter(issue -> !indexed.contains(issue)).forEach(differing::add);
  }

  /**
   * Forgets what belongs to issues that are gone, and calls attention to those whose own fields or
   * project are not what the book knows; also to those that are only linked to needs of the
   * project, being in another one.
   */
  private List<Long> lookAtIssues(ScoreBook book, long project, Map<Long, Figures> held) {
    List<dev.needfirst.core.recording.Issue> differing = new ArrayList<>();
    Set<Long> looked = new TreeSet<>(held.keySet());
    book.issuesOf(book.needsOf(project).map(need -> need.id()).collect(Collectors.toSet()))
        .values()
        .forEach(looked::addAll);
    looked.addAll(withInputs(project));
    for (long id : looked) {
      if (remedies.background().stopping()) {
        return List.of();
      }
      try {
        Issue issue = fields.issues().find(id).orElse(null);
        if (issue == null) {
          remedies.forgetting().issue(new dev.needfirst.core.recording.Issue(id, project));
          held.remove(id);
          continue;
        }
        OwnInputs own = fields.own().of(issue);
        var where = new dev.needfirst.core.recording.Issue(id, issue.getProjectId());
        if (!book.holds(where, own)) {
          differing.add(where);
        }
      } catch (RuntimeException e) {
        skipped.add(Skipped.Work.READING, id, null, e);
      }
    }
    remedies.calling().to(differing);
    return differing.stream().map(dev.needfirst.core.recording.Issue::id).toList();
  }

  private Set<Long> withInputs(long project) {
    Set<Long> found = new HashSet<>();
    for (NeedfirstField field : NeedfirstField.values()) {
      if (field.isInput()) {
        fields
            .ids()
            .of(field, project)
            .ifPresent(id -> found.addAll(found(project, JqlText.field(id) + " is not EMPTY")));
      }
    }
    return found;
  }

  private static @Nullable String number(@Nullable Double figure) {
    return figure == null ? null : BigDecimal.valueOf(figure).toPlainString();
  }

  private static @Nullable String status(Figures figures) {
    String status = figures.status().indexed();
    return status.isEmpty() ? null : status;
  }
}
