package dev.needfirst.plugin.rest.admin;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.RemovingProjects;
import dev.needfirst.plugin.issue.FieldSetup;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.ScheduledJobs;
import dev.needfirst.plugin.issue.Tables;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.Drafts;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Rejected;
import dev.needfirst.plugin.rest.answer.Shapes;
import dev.needfirst.plugin.rest.exporting.Exported;
import dev.needfirst.plugin.rest.need.NeedShaping;
import dev.needfirst.plugin.rest.project.ProjectsAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers what was added to Jira, and removes it, for Jira administrators. */
public final class AddedAnswering {
  /** What no public interface of Jira tells a plugin. */
  private static final List<String> CANNOT_TELL =
      List.of("contexts", "screens", "filters", "boards");

  private final Asking asking;
  private final RemovingProjects removing;
  private final ProjectsAnswering.Decided decided;
  private final Parts parts;
  private final Remembered remembered;

  /** What there is in Jira. */
  public record Parts(FieldSetup fields, Tables tables, ScheduledJobs jobs) {}

  /** What is known of it, and how it is said. */
  public record Remembered(
      SetUpBy setUpBy, Exported exported, NeedShaping shaping, Messages messages) {}

  @Inject
  public AddedAnswering(
      Asking asking,
      RemovingProjects removing,
      ProjectsAnswering.Decided decided,
      Parts parts,
      Remembered remembered) {
    this.asking = asking;
    this.removing = removing;
    this.decided = decided;
    this.parts = parts;
    this.remembered = remembered;
  }

  private record FieldShape(
      String role,
      @Nullable String id,
      String name,
      String type,
      boolean own,
      @Nullable List<String> contexts,
      @Nullable List<String> screens) {}

  private record TableShape(String name, int rows) {}

  private record JobShape(String id, String cron) {}

  /**
   * A project of which anything was decided.
   *
   * @param changedSince whether it holds something that was changed after its last whole export
   */
  private record ProjectShape(
      String key, String name, @Nullable String exported, boolean changedSince) {}

  private record AddedShape(
      List<FieldShape> fields,
      List<TableShape> tables,
      List<JobShape> jobs,
      Shapes.@Nullable AuthorShape by,
      @Nullable String at,
      List<ProjectShape> projects,
      List<Object> usedBy,
      List<String> cannotTell) {}

  private record RemovedField(@Nullable String id, String name) {}

  private record LeftField(@Nullable String id, String name, String why) {}

  private record RemovedShape(
      int projects, int rows, List<RemovedField> fields, List<LeftField> leftFields) {}

  private record Unsaved(List<String> errorMessages, Map<String, String> errors) {}

  public Response added() {
    asking.administrator();
    SetUpBy.Run run = remembered.setUpBy().last().orElse(null);
    List<TableShape> tables = new ArrayList<>();
    parts.tables().rows().forEach((name, rows) -> tables.add(new TableShape(name, rows)));
    List<JobShape> jobs = new ArrayList<>();
    new TreeMap<>(parts.jobs().crons()).forEach((id, cron) -> jobs.add(new JobShape(id, cron)));
    return Answers.ok(
        new AddedShape(
            parts.fields().report().fields().stream().map(AddedAnswering::shape).toList(),
            tables,
            jobs,
            run == null ? null : remembered.shaping().author(run.user()),
            run == null ? null : run.at().toString(),
            decided.there().stream().map(this::shape).toList(),
            List.of(),
            CANNOT_TELL));
  }

  private static FieldShape shape(FieldSetup.Field field) {
    return new FieldShape(
        field.role().role(),
        field.id(),
        field.name(),
        field.role().isInput() ? "input" : "result",
        !field.role().isInput(),
        null,
        null);
  }

  private ProjectShape shape(Project project) {
    Instant exported = remembered.exported().at(project.getId()).orElse(null);
    return new ProjectShape(
        project.getKey(),
        project.getName(),
        exported == null ? null : exported.toString(),
        unsaved(project.getId()));
  }

  private boolean unsaved(long projectId) {
    return removing.holdsAnything(projectId) && remembered.exported().changedSince(projectId);
  }

  public Response remove(@Nullable String contentType, InputStream body) {
    ApplicationUser user = asking.administrator();
    Members members = Bodies.json(contentType, body);
    String reason = Drafts.wantedReason(members);
    Boolean withoutExport = members.flag("withoutExport");
    members.end();
    Map<String, String> unsaved = new LinkedHashMap<>();
    for (Project project : decided.there()) {
      if (unsaved(project.getId())) {
        unsaved.put(project.getKey(), remembered.messages().text("needfirst.added.unsaved"));
      }
    }
    if (!unsaved.isEmpty() && !Boolean.TRUE.equals(withoutExport)) {
      return Answers.of(
          Rejected.CONFLICT,
          new Unsaved(
              List.of(remembered.messages().text("needfirst.added.export-first")), unsaved));
    }
    return Answers.ok(removed(asking.by(user).because(reason)));
  }

  private RemovedShape removed(By by) {
    int projects = 0;
    int rows = 0;
    for (long project : decided.settings().decidedProjects()) {
      rows += removing.remove(project, by);
      remembered.exported().forget(project);
      projects++;
    }
    List<RemovedField> fields =
        parts.fields().removeResults().stream()
            .map(field -> new RemovedField(field.id(), field.name()))
            .toList();
    String why = remembered.messages().text("needfirst.added.inputs-stay");
    List<LeftField> left =
        parts.fields().report().fields().stream()
            .filter(field -> field.role().isInput() && field.id() != null)
            .map(field -> new LeftField(field.id(), field.name(), why))
            .toList();
    return new RemovedShape(projects, rows, fields, left);
  }
}
