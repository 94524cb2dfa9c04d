package dev.needfirst.plugin.rest.importing;

import dev.needfirst.core.recording.By;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.Rejected;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers to files that are brought into a project. */
public final class ImportAnswering {
  private final Asking asking;
  private final ProjectImporting projects;
  private final CsvImporting tables;
  private final ImportTurns turns;
  private final Messages messages;

  @Inject
  public ImportAnswering(
      Asking asking,
      ProjectImporting projects,
      CsvImporting tables,
      ImportTurns turns,
      Messages messages) {
    this.asking = asking;
    this.projects = projects;
    this.tables = tables;
    this.turns = turns;
    this.messages = messages;
  }

  private record UnmappedShape(String member, String name, String why) {}

  private record OutcomeShape(
      boolean dryRun,
      int needs,
      int evidence,
      int impacts,
      int links,
      int ownImpacts,
      int settled,
      int models,
      boolean settings,
      int unmappedTotal,
      List<UnmappedShape> unmapped) {}

  /**
   * What came of the rows of a table.
   *
   * @param created rows that brought something new
   * @param changed rows that only changed what was there
   * @param skipped rows that say what is there already
   * @param made what undoing wants to be told; null after a dry run
   */
  private record RowsShape(
      boolean dryRun,
      int rows,
      long created,
      long changed,
      long skipped,
      CsvMade.@Nullable MadeShape made) {}

  public Response take(
      String key, @Nullable String dryRun, @Nullable String type, InputStream body) {
    boolean dry = Bodies.flag("dryRun", dryRun);
    boolean csv = Bodies.isOf(type, "text/csv");
    Asking.AskedProject asked =
        csv ? asking.projectWithNeeds(key) : asking.administeredProjectWithNeeds(key);
    if (!asking.rights().editsNeeds(asked.user(), asked.project(), asked.settings())) {
      throw Rejected.forbidden(
          asked.project().isArchived() ? "needfirst.error.archived" : "needfirst.error.no-edit");
    }
    if (!csv && !Bodies.isOf(type, "application/json")) {
      throw new Rejected(Rejected.NOT_JSON, "needfirst.error.not-json-or-csv");
    }
    By by = asking.by(asked.user()).because(messages.text("needfirst.import.reason"));
    return turns.take(
        asked.user(),
        body,
        file ->
            Answers.ok(
                csv
                    ? rows(tables.read(asked, file, dry, by))
                    : shape(dry, projects.read(asked, file, dry, by))));
  }

  private static RowsShape rows(CsvImporting.Read read) {
    CsvPlan plan = read.plan();
    CsvMade made = read.made();
    return new RowsShape(
        made == null,
        plan.rows(),
        plan.count(CsvPlan.Outcome.CREATED),
        plan.count(CsvPlan.Outcome.CHANGED),
        plan.count(CsvPlan.Outcome.SKIPPED),
        made == null ? null : made.shape());
  }

  private OutcomeShape shape(boolean dryRun, ProjectImporting.Outcome outcome) {
    ProjectImporting.Counts counts = outcome.counts();
    return new OutcomeShape(
        dryRun,
        counts.needs,
        counts.evidence,
        counts.impacts,
        counts.links,
        counts.ownImpacts,
        counts.settled,
        counts.models,
        counts.settings,
        outcome.unmapped().all(),
        outcome.unmapped().found().stream()
            .map(
                found ->
                    new UnmappedShape(
                        found.member(),
                        found.name(),
                        messages.text("needfirst.unmapped." + found.why().code())))
            .toList());
  }
}
