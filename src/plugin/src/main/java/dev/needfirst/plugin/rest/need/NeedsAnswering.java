package dev.needfirst.plugin.rest.need;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.Store;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.Drafts;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Paging;
import dev.needfirst.plugin.rest.answer.Rejected;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers for needs. */
public final class NeedsAnswering {
  private final Asking asking;
  private final RecordingNeeds recording;
  private final Store store;
  private final NeedLooks looks;

  @Inject
  public NeedsAnswering(Asking asking, RecordingNeeds recording, Store store, NeedLooks looks) {
    this.asking = asking;
    this.recording = recording;
    this.store = store;
    this.looks = looks;
  }

  /** How needs are found and shown. */
  public record NeedLooks(NeedsSeen seen, ServingShaping serving) {}

  /** A need that the user may see, with its project. */
  public record AskedNeed(ApplicationUser user, Project project, Need need) {}

  public Response create(@Nullable String contentType, InputStream body) {
    ApplicationUser user = asking.user();
    Members members = Bodies.json(contentType, body);
    String projectKey = members.text("project");
    // What somebody sends who may not write there is not judged.
    Asking.AskedProject asked =
        projectKey == null ? null : asking.projectWithEditableNeeds(projectKey);
    NeedDraft draft = Drafts.newNeed(members);
    if (projectKey == null && !members.has("project")) {
      members.fault("project", "required");
    }
    members.end(() -> draft.read(0, user.getKey(), latestDate()));
    Need need =
        recording.record(Objects.requireNonNull(asked).project().getId(), draft, asking.by(user));
    return Answers.created(shape(user, need));
  }

  public Response get(String id, @Nullable String with) {
    AskedNeed asked = need(id);
    Need need = asked.need();
    boolean serving = NeedListAnswering.SERVING.equals(with);
    if (with != null && !serving) {
      throw new Refused(Fault.of("with", "code", NeedListAnswering.SERVING));
    }
    return Answers.ok(
        NeedShapes.joined(
            shape(asked.user(), need),
            looks.seen().page(need, mayEdit(asked.user(), asked.project())),
            serving
                ? new NeedShapes.AllServing(
                    looks
                        .serving()
                        .of(asked.user(), need.projectId(), List.of(need))
                        .getOrDefault(need.id(), List.of()))
                : null));
  }

  public Response replace(
      String id, @Nullable String contentType, @Nullable String version, InputStream body) {
    AskedNeed asked = editableNeed(id);
    Members members = Bodies.json(contentType, body);
    NeedDraft draft = Drafts.presentNeed(members);
    Integer based = Drafts.version(members, version);
    members.end(() -> draft.read(0, null, latestDate()));
    Need need = recording.replace(asked.need().id(), based, draft, asking.by(asked.user()));
    return Answers.ok(shape(asked.user(), need));
  }

  public Response remove(String id, @Nullable String version) {
    AskedNeed asked = editableNeed(id);
    recording.remove(asked.need().id(), Paging.version(version), asking.by(asked.user()));
    return Answers.removed();
  }

  /** A need that the user may see; not found where they do not see its project. */
  public AskedNeed need(String id) {
    asking.user();
    Need need =
        store
            .needs()
            .find(number(id))
            .orElseThrow(() -> Rejected.notFound("needfirst.error.no-need"));
    try {
      Asking.AskedProject asked = asking.projectWithNeeds(Long.toString(need.projectId()));
      return new AskedNeed(asked.user(), asked.project(), need);
    } catch (Rejected hidden) {
      // It must look as if there were none.
      throw Rejected.notFound("needfirst.error.no-need");
    }
  }

  /** A need of a project whose needs the user may see; empty if it has no such need. */
  public Optional<Need> find(Asking.AskedProject asked, long id) {
    return store.needs().find(id).filter(need -> need.projectId() == asked.project().getId());
  }

  AskedNeed editableNeed(String id) {
    AskedNeed asked = need(id);
    requireEditor(asked.user(), asked.project());
    return asked;
  }

  /** A need in JSON, with all of its links that the user sees. */
  public Shapes.NeedShape shape(ApplicationUser user, Need need) {
    return looks
        .seen()
        .shape(user, need, store.links().ofNeed(need.id()).stream().map(Link::issueId).toList());
  }

  /** The latest date that evidence may have, for telling all faults before anything is stored. */
  public static LocalDate latestDate() {
    return Evidence.latestDate(Clock.systemUTC().instant(), LocalDate.MIN);
  }

  /** Reads an id of a path; what is no number is the id of nothing. */
  public static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private void requireEditor(ApplicationUser user, Project project) {
    if (!mayEdit(user, project)) {
      throw Rejected.forbidden("needfirst.error.no-edit");
    }
  }

  private boolean mayEdit(ApplicationUser user, Project project) {
    return asking.rights().editsNeeds(user, project, store.settings().ofProject(project.getId()));
  }
}
