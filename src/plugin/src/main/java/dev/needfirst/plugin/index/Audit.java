package dev.needfirst.plugin.index;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.ProjectManager;
import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.Forgetting;
import dev.needfirst.core.score.Figures;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.OwnFields;
import dev.needfirst.plugin.issue.Searching;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for what no event told of: scores in Jira's index that are not the book's, own fields that
 * the book does not know, and what belongs to issues and projects that are gone.
 *
 * <p>By JQL without permission checks. Jira hands out no indexed value, so it is asked for the
 * issues of each value that the book has.
 */
public final class Audit {
  private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
  private static final Period CHANGES_KEPT = Period.ofYears(2);
  private static final int CUSTOM_FIELD_PREFIX = "customfield_".length();
  private static final Map<NeedfirstField, Function<Figures, @Nullable String>> RESULTS =
      Map.of(
          NeedfirstField.VALUE_SCORE, figures -> number(figures.score()),
          NeedfirstField.CUSTOMER_SCORE, figures -> number(figures.customer()),
          NeedfirstField.BUSINESS_SCORE, figures -> number(figures.business()),
          NeedfirstField.VALUE_STATUS, Audit::status);

  private final ScoreBooks books;
  private final Searching searching;
  private final Fields fields;
  private final Remedies remedies;
  private final ProjectManager projects;

  /** Issues and their fields, as they are stored in Jira. */
  public record Fields(Issues issues, OwnFields own, FieldIds ids) {}

  /** What is done about what is found. */
  public record Remedies(
      IndexWriting index, CallingAttention calling, Forgetting forgetting, Background background) {}

  @Inject
  public Audit(
      ScoreBooks books,
      Searching searching,
      Fields fields,
      Remedies remedies,
      ProjectManager projects) {
    this.books = books;
    this.searching = searching;
    this.fields = fields;
    this.remedies = remedies;
    this.projects = projects;
  }

  /** Looks at everything, and mends what it finds. */
  public void run() {
    ScoreBook book = books.current();
    for (long project : book.projects()) {
      if (remedies.background().stopping()) {
        return;
      }
      if (projects.getProjectObj(project) == null) {
        LOG.info("Project {} is gone; what was recorded in it is removed", project);
        remedies.forgetting().project(project);
      } else {
        audit(book, project);
      }
    }
    int purged = remedies.forgetting().changesOlderThan(CHANGES_KEPT);
    LOG.info("Audit done; {} old changes removed", purged);
  }

  private void audit(ScoreBook book, long project) {
    Map<Long, Figures> held = new HashMap<>();
    book.issuesOf(
        project,
        issue ->
            held.put(issue, book.figures(new dev.needfirst.core.recording.Issue(issue, project))));
    forgetGone(project, held);
    callDiffering(book, project);
    Set<Long> differing = new HashSet<>();
    RESULTS.forEach(
        (field, figure) ->
            fields
                .ids()
                .of(field)
                .ifPresent(id -> differing.addAll(differing(project, held, id, figure))));
    if (!differing.isEmpty()) {
      LOG.info("{} issues of project {} were indexed with other scores", differing.size(), project);
    }
    for (long issue : differing) {
      if (remedies.background().stopping()) {
        return;
      }
      remedies.index().again(issue);
    }
  }

  /** The issues whose indexed value of a field is not the one of the book. */
  private Set<Long> differing(
      long project,
      Map<Long, Figures> held,
      String fieldId,
      Function<Figures, @Nullable String> figure) {
    String clause = "cf[" + fieldId.substring(CUSTOM_FIELD_PREFIX) + "]";
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
      String operator = figure == RESULTS.get(NeedfirstField.VALUE_STATUS) ? " ~ " : " = ";
      addDifference(
          differing,
          found(project, clause + operator + "\"" + one.getKey() + "\""),
          one.getValue());
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

  private void forgetGone(long project, Map<Long, Figures> held) {
    for (long issue : List.copyOf(held.keySet())) {
      if (fields.issues().find(issue).isEmpty()) {
        remedies.forgetting().issue(new dev.needfirst.core.recording.Issue(issue, project));
        held.remove(issue);
      }
    }
  }

  /** Calls attention to issues whose own fields or project are not what the book knows. */
  private void callDiffering(ScoreBook book, long project) {
    List<dev.needfirst.core.recording.Issue> differing = new ArrayList<>();
    Set<Long> looked = new HashSet<>();
    book.issuesOf(project, looked::add);
    for (NeedfirstField field : NeedfirstField.values()) {
      if (field.isInput()) {
        fields
            .ids()
            .of(field, project)
            .ifPresent(
                id ->
                    looked.addAll(
                        found(
                            project,
                            "cf[" + id.substring(CUSTOM_FIELD_PREFIX) + "] is not EMPTY")));
      }
    }
    for (long id : looked) {
      Issue issue = fields.issues().find(id).orElse(null);
      if (issue == null) {
        continue;
      }
      OwnInputs own = fields.own().of(issue);
      var where = new dev.needfirst.core.recording.Issue(id, issue.getProjectId());
      if (!book.holds(where, own)) {
        differing.add(where);
      }
    }
    remedies.calling().to(differing);
  }

  private static @Nullable String number(@Nullable Double figure) {
    return figure == null ? null : BigDecimal.valueOf(figure).toPlainString();
  }

  private static @Nullable String status(Figures figures) {
    String status = figures.status().indexed();
    return status.isEmpty() ? null : status;
  }
}
