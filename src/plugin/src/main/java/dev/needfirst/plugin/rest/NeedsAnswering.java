package dev.needfirst.plugin.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.viewing.FindingNeeds;
import dev.needfirst.core.viewing.NeedsFound;
import dev.needfirst.core.viewing.NeedsWanted;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
  public record NeedLooks(FindingNeeds finding, NeedShaping shaping, NeedsSeen seen) {}

  /** A need that the user may see, with its project. */
  record AskedNeed(ApplicationUser user, Project project, Need need) {}

  Response list(
      @Nullable String projectKey,
      @Nullable String text,
      @Nullable String confidenceBelow,
      @Nullable String withoutIssue,
      @Nullable String startAt,
      @Nullable String maxResults) {
    asking.user();
    Faults faults = new Faults();
    Paging paging = Paging.of(faults, startAt, maxResults);
    if (projectKey == null || projectKey.isBlank()) {
      faults.add("project", "required");
    }
    Double below = confidence(faults, confidenceBelow);
    faults.refuse();
    Asking.AskedProject asked = asking.projectWithNeeds(String.valueOf(projectKey));
    Project project = asked.project();
    NeedsFound found =
        looks
            .finding()
            .find(
                project.getId(),
                new NeedsWanted(
                    text,
                    below,
                    Boolean.parseBoolean(withoutIssue),
                    paging.startAt(),
                    paging.maxResults()),
                issues -> looks.shaping().seen(asked.user(), project.getId(), issues).keySet());
    Map<Long, String> keys =
        looks
            .shaping()
            .seen(
                asked.user(),
                project.getId(),
                found.needs().stream().flatMap(one -> one.issues().stream()).toList());
    return Answers.ok(
        new Shapes.ListShape(
            paging.startAt(),
            paging.maxResults(),
            found.total(),
            found.needs().stream()
                .map(
                    one ->
                        looks
                            .shaping()
                            .shape(
                                project.getKey(), one.need(), one.confidence(), one.issues(), keys))
                .toList()));
  }

  private static @Nullable Double confidence(Faults faults, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      Double below = Double.valueOf(text.strip());
      faults.between("confidenceBelow", below, 0, 1);
      return below;
    } catch (NumberFormatException e) {
      faults.add("confidenceBelow", "number");
      return null;
    }
  }

  Response create(@Nullable String contentType, InputStream body) {
    ApplicationUser user = asking.user();
    Members members = Bodies.json(contentType, body);
    String projectKey = members.text("project");
    NeedDraft draft = Drafts.newNeed(members);
    if (projectKey == null && !members.has("project")) {
      members.fault("project", "required");
    }
    members.end(() -> draft.read(0, user.getKey(), latestDate()));
    Asking.AskedProject asked = asking.projectWithNeeds(String.valueOf(projectKey));
    requireEditor(asked.user(), asked.project());
    Need need = recording.record(asked.project().getId(), draft, asking.by(user));
    return Answers.created(shape(user, need));
  }

  Response get(String id) {
    AskedNeed asked = need(id);
    return Answers.ok(shape(asked.user(), asked.need()));
  }

  Response replace(
      String id, @Nullable String contentType, @Nullable String version, InputStream body) {
    AskedNeed asked = editableNeed(id);
    Members members = Bodies.json(contentType, body);
    NeedDraft draft = Drafts.presentNeed(members);
    Integer based = Drafts.version(members, version);
    members.end(() -> draft.read(0, null, latestDate()));
    Need need = recording.replace(asked.need().id(), based, draft, asking.by(asked.user()));
    return Answers.ok(shape(asked.user(), need));
  }

  Response remove(String id, @Nullable String version) {
    AskedNeed asked = editableNeed(id);
    recording.remove(asked.need().id(), Paging.version(version), asking.by(asked.user()));
    return Answers.removed();
  }

  AskedNeed need(String id) {
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

  AskedNeed editableNeed(String id) {
    AskedNeed asked = need(id);
    requireEditor(asked.user(), asked.project());
    return asked;
  }

  Shapes.NeedShape shape(ApplicationUser user, Need need) {
    return looks
        .seen()
        .shape(user, need, store.links().ofNeed(need.id()).stream().map(Link::issueId).toList());
  }

  /** The latest date that evidence may have, for telling all faults before anything is stored. */
  static LocalDate latestDate() {
    return Evidence.latestDate(Clock.systemUTC().instant(), LocalDate.MIN);
  }

  /** Reads an id of a path; what is no number is the id of nothing. */
  static long number(String id) {
    try {
      return Long.parseLong(id);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private void requireEditor(ApplicationUser user, Project project) {
    if (!asking.rights().editsNeeds(user, project, store.settings().ofProject(project.getId()))) {
      throw Rejected.forbidden("needfirst.error.no-edit");
    }
  }
}
