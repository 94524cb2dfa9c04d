package dev.needfirst.plugin.rest.start;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.start.FieldImpact;
import dev.needfirst.core.start.FieldScale;
import dev.needfirst.core.start.Left;
import dev.needfirst.core.start.Outcome;
import dev.needfirst.core.start.RecordingFieldImpacts;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.BatchShapes;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Rejected;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers for a number field of Jira that becomes an impact of each issue, scaled by the range that
 * it has in the project.
 */
public final class StartImpactsAnswering {
  /** So many are told before anything is written. */
  private static final int SHOWN = 20;

  /** So many are written, or taken back, at a time. */
  private static final int BATCH = 500;

  private final Asking asking;
  private final Searching searching;
  private final Fields fields;
  private final RecordingFieldImpacts recording;
  private final Messages messages;

  /** The fields, and what is known of them. */
  public record Fields(
      CustomFieldManager all, FieldIds ids, FieldLooks looks, FieldImpacts impacts) {
    @Inject
    public Fields {}
  }

  @Inject
  public StartImpactsAnswering(
      Asking asking,
      Searching searching,
      Fields fields,
      RecordingFieldImpacts recording,
      Messages messages) {
    this.asking = asking;
    this.searching = searching;
    this.fields = fields;
    this.recording = recording;
    this.messages = messages;
  }

  private record ValueShape(
      String issue, String summary, Number value, Number magnitude, boolean already) {}

  private record PreviewShape(
      String field, String name, Number from, Number to, long total, List<ValueShape> values) {}

  private record MadeShape(String issue, long id, Number magnitude, String description) {}

  private record OutcomeShape(
      List<MadeShape> done, List<BatchShapes.LeftShape> left, @Nullable String after) {}

  private record Asked(@Nullable String id, @Nullable Double from, @Nullable Double to) {}

  public Response make(
      String key, @Nullable String contentType, @Nullable String dryRun, InputStream body) {
    Asking.AskedProject asked = asking.projectWithEditableNeeds(key);
    Members members = Bodies.json(contentType, body);
    Asked wanted = new Asked(members.text("field"), members.number("from"), members.number("to"));
    String after = members.text("after");
    boolean dry = Bodies.flag("dryRun", dryRun);
    if (wanted.id() == null) {
      members.fault("field", "required");
    }
    if (after != null && !IssueKey.isKey(after)) {
      members.fault("after", "cursor");
    }
    if (!dry) {
      Stream.of("from", "to")
          .filter(name -> !members.has(name))
          .forEach(name -> members.fault(name, "required"));
    }
    members.end();
    CustomField field = field(asked, Objects.requireNonNull(wanted.id()));
    return dry
        ? Answers.ok(preview(asked, field))
        : Answers.ok(made(asked, field, scale(wanted), after));
  }

  /** The field, if it is a number field that does not count already. */
  private CustomField field(Asking.AskedProject asked, String id) {
    CustomField field = fields.all().getCustomFieldObject(id);
    if (field == null) {
      throw new Refused(Fault.of("field", "map-unknown", id));
    }
    if (FieldLooks.Holds.of(field) != FieldLooks.Holds.NUMBER) {
      throw new Refused(Fault.of("field", "map-number"));
    }
    fields.ids().refreshIfChanged();
    long project = asked.project().getId();
    if (fields.ids().of(NeedfirstField.BUSINESS_IMPACT, project).filter(id::equals).isPresent()) {
      throw new Refused(Fault.of("field", "start-counts", field.getName()));
    }
    if (!fields.looks().isSearched(asked.user(), project, field)) {
      throw new Refused(Fault.of("field", "start-unsearched", field.getName()));
    }
    return field;
  }

  private static FieldScale scale(Asked wanted) {
    return FieldScale.of(Objects.requireNonNull(wanted.from()), Objects.requireNonNull(wanted.to()))
        .orElseThrow(() -> new Refused(Fault.of("to", "start-range")));
  }

  private PreviewShape preview(Asking.AskedProject asked, CustomField field) {
    long project = asked.project().getId();
    FieldLooks.Look look = fields.looks().at(asked.user(), project, field, 0);
    FieldScale scale = look.scale();
    if (scale == null) {
      Double only = look.only();
      throw new Refused(
          only == null
              ? Fault.of("field", "start-empty", field.getName())
              : Fault.of("field", "start-one-value", field.getName(), only));
    }
    return new PreviewShape(
        field.getId(),
        field.getName(),
        Shapes.plainly(scale.from()),
        Shapes.plainly(scale.to()),
        look.filled(),
        searching
            .behind(asked.user(), project, FieldLooks.filled(project, field), null, SHOWN)
            .stream()
            .flatMap(issue -> shown(issue, field, scale).stream())
            .toList());
  }

  private Optional<ValueShape> shown(Issue issue, CustomField field, FieldScale scale) {
    return FieldImpacts.scaled(issue, field, scale)
        .map(
            scaled ->
                new ValueShape(
                    issue.getKey(),
                    issue.getSummary(),
                    Shapes.plainly(scaled.value()),
                    Shapes.plainly(scaled.magnitude()),
                    fields.impacts().has(issue, field)));
  }

  private OutcomeShape made(
      Asking.AskedProject asked, CustomField field, FieldScale scale, @Nullable String after) {
    long project = asked.project().getId();
    List<Issue> found =
        searching.behind(asked.user(), project, FieldLooks.filled(project, field), after, BATCH);
    List<BatchShapes.LeftShape> left = new ArrayList<>();
    Map<Long, String> keys = new HashMap<>();
    List<FieldImpact> impacts = new ArrayList<>();
    for (Issue issue : found) {
      keys.put(issue.getId(), issue.getKey());
      if (!asking.rights().edits(asked.user(), issue)) {
        left.add(BatchShapes.LeftShape.of(issue.getKey(), Left.NO_EDIT, messages));
        continue;
      }
      fields
          .impacts()
          .impact(issue, field, scale)
          .ifPresentOrElse(
              impacts::add,
              () -> left.add(BatchShapes.LeftShape.of(issue.getKey(), Left.CHANGED, messages)));
    }
    RecordingFieldImpacts.Recorded recorded =
        recording.record(impacts, FieldImpacts.marks(field), asking.by(asked.user()));
    recorded.outcome().left().forEach((impact, why) -> left.add(left(keys, impact, why)));
    return new OutcomeShape(
        recorded.done().stream().map(made -> shape(keys, made)).toList(),
        left,
        found.size() < BATCH ? null : found.get(found.size() - 1).getKey());
  }

  public Response takeBack(String key, @Nullable String contentType, InputStream body) {
    asking.projectWithEditableNeeds(key);
    Members members = Bodies.json(contentType, body);
    Map<Long, String> keys = new HashMap<>();
    List<BatchShapes.LeftShape> left = new ArrayList<>();
    List<Named> named = members.objects("impacts", BATCH, Named::of);
    members.end();
    List<RecordingFieldImpacts.Made> made = new ArrayList<>();
    for (Named one : named) {
      try {
        Issue issue = asking.editableIssue(one.issue()).issue();
        keys.put(issue.getId(), issue.getKey());
        made.add(one.made(issue));
      } catch (Rejected hidden) {
        left.add(BatchShapes.LeftShape.of(one.issue(), hidden, messages));
      }
    }
    Outcome<RecordingFieldImpacts.Made> outcome =
        recording.takeBack(made, asking.by(asking.user()));
    outcome.left().forEach((one, why) -> left.add(left(keys, one.impact(), why)));
    return Answers.ok(
        new OutcomeShape(
            outcome.done().stream().map(one -> shape(keys, one)).toList(), left, null));
  }

  /** An impact as its maker names it. */
  private record Named(String issue, long id, double magnitude, String description) {
    static Named of(Members one) {
      String issue = one.text("issue");
      Long id = one.whole("id");
      Double magnitude = one.number("magnitude");
      String description = one.text("description");
      Stream.of("issue", "id", "magnitude", "description")
          .filter(name -> !one.has(name))
          .forEach(name -> one.fault(name, "required"));
      return new Named(
          issue == null ? "" : issue,
          id == null ? 0 : id,
          magnitude == null ? 0 : magnitude,
          description == null ? "" : description);
    }

    RecordingFieldImpacts.Made made(Issue there) {
      return new RecordingFieldImpacts.Made(
          id, new FieldImpact(IssueViewing.inCore(there), magnitude, description));
    }
  }

  private BatchShapes.LeftShape left(Map<Long, String> keys, FieldImpact impact, Left why) {
    String key = Objects.requireNonNull(keys.get(impact.issue().id()));
    return why == Left.ALREADY
        ? new BatchShapes.LeftShape(
            key, why.code(), messages.text("needfirst.left.has-impact", key))
        : BatchShapes.LeftShape.of(key, why, messages);
  }

  private static MadeShape shape(Map<Long, String> keys, RecordingFieldImpacts.Made made) {
    FieldImpact impact = made.impact();
    return new MadeShape(
        Objects.requireNonNull(keys.get(impact.issue().id())),
        made.id(),
        Shapes.plainly(impact.magnitude()),
        impact.description());
  }
}
