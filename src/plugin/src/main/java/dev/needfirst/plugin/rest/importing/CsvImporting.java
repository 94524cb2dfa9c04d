package dev.needfirst.plugin.rest.importing;

import dev.needfirst.core.change.Busy;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.exchange.TakingBackTables;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.AddingToNeeds;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.NeedBefore;
import dev.needfirst.core.recording.RestoringProjects;
import dev.needfirst.core.recording.Store;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Rejected;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds to a project what the rows of a CSV file say: needs, what is known of them, what is at
 * stake, and which issues serve them.
 *
 * <p>What is there already is skipped, so that a file can be imported again, for instance when it
 * was stopped on the way.
 */
public final class CsvImporting {
  private static final Logger LOG = LoggerFactory.getLogger(CsvImporting.class);

  /** Stands for statements that several needs have. */
  private static final long SEVERAL = -1;

  private final ProjectImporting.Here here;
  private final Store store;
  private final AddingToNeeds adding;
  private final RestoringProjects restoring;

  @Inject
  public CsvImporting(
      ProjectImporting.Here here, Store store, AddingToNeeds adding, RestoringProjects restoring) {
    this.here = here;
    this.store = store;
    this.adding = adding;
    this.restoring = restoring;
  }

  /**
   * What came of a file.
   *
   * @param made null after a dry run
   */
  record Read(CsvPlan plan, @Nullable CsvMade made) {}

  /** Adds what the file says; a dry run only says what would come of it. */
  Read read(Asking.AskedProject asked, byte[] file, boolean dryRun, By by) {
    Faults faults = new Faults();
    List<CsvFile.Row> rows = CsvFile.read(file, CsvCells.COLUMNS, faults);
    CsvPlan plan = new Planning(asked, faults, by).plan(rows);
    faults.refuse();
    return new Read(plan, dryRun ? null : write(plan, by));
  }

  private CsvMade write(CsvPlan plan, By by) {
    CsvMade made = CsvMade.open();
    int all = plan.needs().size() + plan.issues().size();
    int done = 0;
    try {
      for (CsvPlan.OfNeed one : plan.needs()) {
        write(one, made, by);
        done++;
      }
      for (CsvPlan.OfIssue one : plan.issues()) {
        if (!one.added().isEmpty()) {
          for (Impact impact : restoring.impacts(one.issue(), one.added(), by)) {
            made.impacts().add(new TakingBackTables.Burdened(one.issue(), impact.id()));
          }
        }
        done++;
      }
    } catch (RuntimeException failed) {
      if (done == 0 && failed instanceof Busy) {
        throw failed;
      }
      LOG.error("An import of CSV stopped after {} of {} needs and issues", done, all, failed);
      throw new Rejected(Rejected.UNEXPECTED, "needfirst.error.import-stopped", done, all);
    }
    return made;
  }

  private void write(CsvPlan.OfNeed one, CsvMade made, By by) {
    Need planned = one.present();
    if (planned == null) {
      Need stored = restoring.need(one.next(), by);
      made.needs()
          .add(new TakingBackTables.Added(stored.id(), stored.version(), null, Set.of(), Set.of()));
      link(one, stored, made, by);
      return;
    }
    // What was added is told against the need as it is now, not as it was when the file was read.
    Need present = store.needs().find(planned.id()).orElse(planned);
    Need stored = adding.add(present.id(), one.addition(), by);
    if (!stored.equals(present)) {
      made.needs()
          .add(
              new TakingBackTables.Added(
                  stored.id(),
                  stored.version(),
                  NeedBefore.of(present),
                  added(present.evidence(), stored.evidence(), Evidence::id),
                  added(present.impacts(), stored.impacts(), Impact::id)));
    }
    link(one, stored, made, by);
  }

  private void link(CsvPlan.OfNeed one, Need stored, CsvMade made, By by) {
    List<RestoringProjects.Served> links = one.links(stored);
    restoring.links(links, by);
    for (RestoringProjects.Served served : links) {
      made.links()
          .add(
              new TakingBackTables.Tied(
                  served.issue(), served.link(), one.present(served.issue())));
    }
  }

  private static <T> Set<Long> added(List<T> present, List<T> stored, Function<T, Long> id) {
    Set<Long> added = stored.stream().map(id).collect(Collectors.toCollection(HashSet::new));
    present.stream().map(id).forEach(added::remove);
    return added;
  }

  /** Finds out what the rows come to. */
  private final class Planning {
    private final long projectId;
    private final Faults faults;
    private final @Nullable String author;
    private final IssuesOfFile issues;
    private final CsvPlan plan;
    private final LocalDate latest = here.latestDate();
    private final Map<String, Long> statements = new HashMap<>();

    Planning(Asking.AskedProject asked, Faults faults, By by) {
      this.projectId = asked.project().getId();
      this.faults = faults;
      this.author = by.author();
      this.issues =
          new IssuesOfFile(here.issues(), here.asking().rights(), asked.user(), projectId);
      this.plan = new CsvPlan(faults);
    }

    CsvPlan plan(List<CsvFile.Row> rows) {
      store
          .needs()
          .ofProject(
              projectId,
              need -> statements.merge(need.statement(), need.id(), (one, other) -> SEVERAL));
      for (CsvFile.Row row : rows) {
        row(row);
      }
      plan.needs().forEach(CsvPlan.OfNeed::close);
      return plan;
    }

    private void row(CsvFile.Row row) {
      CsvCells cells = new CsvCells(row, faults, author, latest);
      String statement = row.cell(CsvCells.NEED);
      Issue issue = issue(row, cells);
      if (statement == null) {
        ownImpact(row, cells, issue);
        return;
      }
      AddingToNeeds.Addition addition = cells.addition(projectId);
      CsvPlan.LinkSaid link = link(row, cells, issue);
      if (addition == null) {
        return;
      }
      CsvPlan.OfNeed need = need(statement, cells);
      if (need != null) {
        need.add(row, addition);
        if (link != null) {
          need.link(link);
        }
      }
    }

    private CsvPlan.@Nullable OfNeed need(String statement, CsvCells cells) {
      CsvPlan.OfNeed known = plan.need(statement);
      if (known != null) {
        return known;
      }
      Long id = statements.get(statement);
      if (id == null) {
        return plan.need(statement, projectId, null, List.of());
      }
      if (id == SEVERAL) {
        cells.fault(CsvCells.NEED, "csv-several");
        return null;
      }
      Need present = store.needs().find(id).orElse(null);
      List<Link> links = present == null ? List.of() : store.links().ofNeed(id);
      return plan.need(statement, projectId, present, links);
    }

    private @Nullable Issue issue(CsvFile.Row row, CsvCells cells) {
      String key = row.cell(CsvCells.ISSUE);
      if (key == null) {
        return null;
      }
      if (!IssuesOfFile.isKey(key)) {
        cells.fault(CsvCells.ISSUE, "issue-key");
        return null;
      }
      IssuesOfFile.Found found = issues.find(key);
      Unmapped.Why why = found.why();
      if (why != null) {
        cells.fault(CsvCells.ISSUE, why.code());
      }
      return found.issue();
    }

    private CsvPlan.@Nullable LinkSaid link(
        CsvFile.Row row, CsvCells cells, @Nullable Issue issue) {
      Double fit = cells.number("fit");
      Double experience = cells.number("experience");
      String cause = row.cell(CsvCells.CAUSE);
      if (row.cell(CsvCells.ISSUE) == null
          && (fit != null || experience != null || cause != null)) {
        cells.fault(CsvCells.ISSUE, "required");
      }
      return issue == null ? null : new CsvPlan.LinkSaid(row, issue, fit, experience, cause);
    }

    /** A row without a need says what is at stake on an issue itself, and nothing else. */
    private void ownImpact(CsvFile.Row row, CsvCells cells, @Nullable Issue issue) {
      boolean ofNeed =
          row.cells().keySet().stream()
              .anyMatch(
                  column ->
                      row.cell(column) != null
                          && !column.startsWith(CsvCells.IMPACT)
                          && !column.equals(CsvCells.ISSUE));
      if (ofNeed || !row.hasAny(CsvCells.IMPACT) || row.cell(CsvCells.ISSUE) == null) {
        cells.fault(CsvCells.NEED, "required");
        return;
      }
      Impact impact = cells.impact();
      if (issue != null && impact != null) {
        plan.issue(issue, store.ownImpacts().ofIssue(issue.id())).add(row, impact);
      }
    }
  }
}
