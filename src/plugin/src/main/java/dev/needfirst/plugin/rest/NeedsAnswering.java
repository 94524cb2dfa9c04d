package dev.needfirst.plugin.rest;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Scoring;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers for needs. */
public final class NeedsAnswering {
  private final Asking asking;
  private final RecordingNeeds recording;
  private final Store store;
  private final CurrentScoring scoring;
  private final NeedShaping shaping;

  @Inject
  public NeedsAnswering(
      Asking asking,
      RecordingNeeds recording,
      Store store,
      CurrentScoring scoring,
      NeedShaping shaping) {
    this.asking = asking;
    this.recording = recording;
    this.store = store;
    this.scoring = scoring;
    this.shaping = shaping;
  }

  /** A need that the user may see, with its project. */
  record AskedNeed(ApplicationUser user, Project project, Need need) {}

  /** Which needs of a list are asked for; null does not restrict. */
  record Filter(@Nullable String text, @Nullable Double confidenceBelow, boolean withoutIssue) {
    static Filter of(
        @Nullable String text, @Nullable String confidenceBelow, @Nullable String withoutIssue) {
      Faults faults = new Faults();
      Double below = null;
      if (confidenceBelow != null && !confidenceBelow.isBlank()) {
        try {
          below = Double.valueOf(confidenceBelow.strip());
          faults.between("confidenceBelow", below, 0, 1);
        } catch (NumberFormatException e) {
          faults.add("confidenceBelow", "number");
        }
      }
      faults.refuse();
      String wanted = text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
      return new Filter(wanted, below, Boolean.parseBoolean(withoutIssue));
    }

    boolean keeps(Need need, Scoring scoring) {
      return (text == null
              || need.statement().toLowerCase(Locale.ROOT).contains(text)
              || (need.who() != null && need.who().toLowerCase(Locale.ROOT).contains(text)))
          && (confidenceBelow == null
              || scoring.confidence(need.evidence()).value() < confidenceBelow);
    }
  }

  Response list(@Nullable String projectKey, Filter filter, Paging paging) {
    asking.user();
    if (projectKey == null || projectKey.isBlank()) {
      throw new Refused(Fault.of("project", "required"));
    }
    Asking.AskedProject asked = asking.projectWithNeeds(projectKey);
    Project project = asked.project();
    Scoring current = scoring.ofProject(project.getId());
    List<Need> found = new ArrayList<>();
    store
        .needs()
        .ofProject(
            project.getId(),
            need -> {
              if (filter.keeps(need, current)) {
                found.add(need);
              }
            });
    found.sort(Comparator.comparingLong(Need::id));
    if (filter.withoutIssue()) {
      // By the issues that the user sees: a need served only by hidden ones looks unserved to them.
      found.removeIf(
          need -> !shaping.shape(asked.user(), project.getKey(), need, current).issues().isEmpty());
    }
    return Answers.ok(
        paging.of(found, need -> shaping.shape(asked.user(), project.getKey(), need, current)));
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
    return Answers.created(shape(user, asked.project(), need));
  }

  Response get(String id) {
    AskedNeed asked = need(id);
    return Answers.ok(shape(asked.user(), asked.project(), asked.need()));
  }

  Response replace(
      String id, @Nullable String contentType, @Nullable String version, InputStream body) {
    AskedNeed asked = editableNeed(id);
    Members members = Bodies.json(contentType, body);
    NeedDraft draft = Drafts.presentNeed(members);
    Integer based = Drafts.version(members, version);
    members.end(() -> draft.read(0, null, latestDate()));
    Need need = recording.replace(asked.need().id(), based, draft, asking.by(asked.user()));
    return Answers.ok(shape(asked.user(), asked.project(), need));
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

  Shapes.NeedShape shape(ApplicationUser user, Project project, Need need) {
    return shaping.shape(user, project.getKey(), need, scoring.ofProject(project.getId()));
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
