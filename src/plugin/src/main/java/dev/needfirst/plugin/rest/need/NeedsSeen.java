package dev.needfirst.plugin.rest.need;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import com.google.gson.JsonObject;
import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.plugin.issue.Rights;
import dev.needfirst.plugin.rest.answer.CurrentScoring;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import java.util.List;

/** Which needs and issues a user sees beyond the project that was asked for. */
public final class NeedsSeen {
  private final Rights rights;
  private final ProjectManager projects;
  private final Store store;
  private final CurrentScoring scoring;
  private final NeedShaping shaping;

  @Inject
  public NeedsSeen(
      Rights rights,
      ProjectManager projects,
      Store store,
      CurrentScoring scoring,
      NeedShaping shaping) {
    this.rights = rights;
    this.projects = projects;
    this.store = store;
    this.scoring = scoring;
    this.shaping = shaping;
  }

  /** Whether the user sees a need, wherever it is. */
  public boolean by(ApplicationUser user, Need need) {
    return byProject(user, need.projectId());
  }

  /** Whether the user sees a need, or would if it were still there: its last change says where. */
  boolean by(ApplicationUser user, long need) {
    Aggregate aggregate = Aggregate.need(need);
    return store
        .needs()
        .find(need)
        .map(Need::projectId)
        .or(
            () ->
                store
                    .changes()
                    .since(aggregate, Math.max(0, store.changes().versionOf(aggregate) - 1))
                    .stream()
                    .map(Change::projectId)
                    .findFirst())
        .filter(project -> byProject(user, project))
        .isPresent();
  }

  private boolean byProject(ApplicationUser user, long projectId) {
    Project project = projects.getProjectObj(projectId);
    return project != null && rights.seesNeeds(user, project, settings(project));
  }

  /** Whether the user sees the needs of an issue. */
  public boolean by(ApplicationUser user, Issue issue) {
    return rights.seesNeeds(user, issue, settings(issue.getProjectObject()));
  }

  /** A need in JSON; of the issues the keys that the user sees. */
  public Shapes.NeedShape shape(ApplicationUser user, Need need, List<Long> issues) {
    Project project = projects.getProjectObj(need.projectId());
    return shaping.shape(
        project.getKey(),
        need,
        scoring.ofProject(need.projectId()).confidence(need.evidence()),
        issues,
        shaping.seen(user, need.projectId(), issues));
  }

  /** What a need's own page says beside the need. */
  NeedShapes.PageShape page(Need need, boolean mayWrite) {
    List<Change> last =
        store.changes().since(Aggregate.need(need.id()), Math.max(0, need.version() - 1));
    NeedShapes.ChangedShape changed =
        last.isEmpty()
            ? null
            : new NeedShapes.ChangedShape(
                shaping.author(last.get(last.size() - 1).author()),
                last.get(last.size() - 1).at().toString());
    Scoring current = scoring.ofProject(need.projectId());
    List<JsonObject> evidence =
        need.evidence().stream()
            .map(
                item ->
                    NeedShapes.joined(
                        shaping.shape(item),
                        new NeedShapes.CountsShape(Shapes.share(current.left(item)))))
            .toList();
    return new NeedShapes.PageShape(evidence, changed, scoring.date().toString(), mayWrite);
  }

  private ProjectSettings settings(Project project) {
    return store.settings().ofProject(project.getId());
  }
}
