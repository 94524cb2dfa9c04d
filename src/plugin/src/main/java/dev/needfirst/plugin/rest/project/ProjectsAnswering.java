package dev.needfirst.plugin.rest.project;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Settings;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Paging;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers where Needfirst is on, and by whom, to Jira administrators. */
public final class ProjectsAnswering {
  private final Asking asking;
  private final Decided decided;
  private final ChoosingModels choosing;
  private final SettingsAround around;
  private final ScoreBooks books;

  /** The projects of which anything was decided. */
  public record Decided(Settings settings, ProjectManager projects) {

    /** Those that are still there, by key. */
    public List<Project> there() {
      List<Project> there = new ArrayList<>();
      for (long id : settings.decidedProjects()) {
        Project project = projects.getProjectObj(id);
        if (project != null) {
          there.add(project);
        }
      }
      there.sort(Comparator.comparing(Project::getKey));
      return there;
    }
  }

  @Inject
  public ProjectsAnswering(
      Asking asking,
      Decided decided,
      ChoosingModels choosing,
      SettingsAround around,
      ScoreBooks books) {
    this.asking = asking;
    this.decided = decided;
    this.choosing = choosing;
    this.around = around;
    this.books = books;
  }

  private record ProjectShape(
      String key,
      String name,
      boolean enabled,
      boolean archived,
      Shapes.@Nullable AuthorShape by,
      @Nullable String at,
      @Nullable Object needsVisibleTo,
      boolean ownModel,
      int modelVersion,
      int scored) {}

  public Response list(@Nullable String startAt, @Nullable String maxResults) {
    asking.administrator();
    Paging paging = Paging.of(startAt, maxResults);
    Map<Long, Integer> scored = books.current().scoredByProject();
    return Answers.ok(paging.of(decided.there(), project -> shape(project, scored)));
  }

  private ProjectShape shape(Project project, Map<Long, Integer> scored) {
    ProjectSettings settings = decided.settings().ofProject(project.getId());
    Change switched = around.switched(project.getId()).orElse(null);
    return new ProjectShape(
        project.getKey(),
        project.getName(),
        settings.enabled(),
        project.isArchived(),
        switched == null ? null : around.author(switched.author()),
        switched == null ? null : switched.at().toString(),
        SettingsAnswering.visible(settings.needsVisibleTo(), around::roles),
        choosing.own(project.getId()).isPresent(),
        choosing.ofProject(project.getId()).version(),
        scored.getOrDefault(project.getId(), 0));
  }
}
