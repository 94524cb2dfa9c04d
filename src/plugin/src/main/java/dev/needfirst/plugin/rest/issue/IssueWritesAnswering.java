package dev.needfirst.plugin.rest.issue;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.RecordingOwnImpacts;
import dev.needfirst.core.recording.SharingOwnNeed;
import dev.needfirst.core.recording.SkippingQuestions;
import dev.needfirst.plugin.issue.OwnFields;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.Drafts;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Paging;
import dev.needfirst.plugin.rest.answer.Rejected;
import dev.needfirst.plugin.rest.answer.Shapes;
import dev.needfirst.plugin.rest.need.NeedsAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Answers for what is recorded on issues: links to needs, and impacts of their own. */
public final class IssueWritesAnswering {
  private final NeedsAnswering needs;
  private final IssueUseCases useCases;
  private final ValueShaping shaping;
  private final OwnFields fields;
  private final Asking asking;

  @Inject
  public IssueWritesAnswering(
      Asking asking,
      NeedsAnswering needs,
      IssueUseCases useCases,
      ValueShaping shaping,
      OwnFields fields) {
    this.asking = asking;
    this.needs = needs;
    this.useCases = useCases;
    this.shaping = shaping;
    this.fields = fields;
  }

  /** What can be done to an issue. */
  public record IssueUseCases(
      LinkingNeeds linking,
      RecordingOwnImpacts impacts,
      SharingOwnNeed sharing,
      SkippingQuestions skipping) {
    @Inject
    public IssueUseCases {}
  }

  public Response link(
      String key,
      String need,
      @Nullable String contentType,
      @Nullable String version,
      InputStream body) {
    Asking.AskedIssue asked = asking.editableIssue(key);
    Need linked = needs.need(need).need();
    Members members = Bodies.json(contentType, body);
    LinkDraft draft = Drafts.link(members);
    Integer based = Drafts.version(members, version);
    members.end(() -> draft.read(asked.issue().getId(), linked));
    useCases.linking().link(issue(asked), linked.id(), based, draft, asking.by(asked.user()));
    return Answers.ok(shaping.shape(asked.user(), asked.issue()));
  }

  public Response unlink(String key, String need, @Nullable String version) {
    Asking.AskedIssue asked = asking.editableIssue(key);
    // A link that rests may lead to a project that is not for the user.
    Need linked = needs.need(need).need();
    useCases
        .linking()
        .unlink(issue(asked), linked.id(), Paging.version(version), asking.by(asked.user()));
    return Answers.removed();
  }

  public Response createImpact(
      String key, @Nullable String contentType, @Nullable String version, InputStream body) {
    Asking.AskedIssue asked = asking.editableIssue(key);
    Drafts.ReadImpact read = Drafts.impact(contentType, version, body);
    Impact impact =
        useCases
            .impacts()
            .record(issue(asked), read.version(), read.draft(), asking.by(asked.user()));
    return Answers.created(Shapes.ImpactShape.of(impact));
  }

  public Response replaceImpact(
      String key,
      String id,
      @Nullable String contentType,
      @Nullable String version,
      InputStream body) {
    Asking.AskedIssue asked = asking.editableIssue(key);
    Drafts.ReadImpact read = Drafts.impact(contentType, version, body);
    Impact impact =
        useCases
            .impacts()
            .replace(
                issue(asked),
                NeedsAnswering.number(id),
                read.version(),
                read.draft(),
                asking.by(asked.user()));
    return Answers.ok(Shapes.ImpactShape.of(impact));
  }

  public Response removeImpact(String key, String id, @Nullable String version) {
    Asking.AskedIssue asked = asking.editableIssue(key);
    useCases
        .impacts()
        .remove(
            issue(asked),
            NeedsAnswering.number(id),
            Paging.version(version),
            asking.by(asked.user()));
    return Answers.removed();
  }

  public Response share(String key, @Nullable String contentType, @Nullable String version) {
    Asking.AskedIssue asked = asking.editableIssue(key);
    Bodies.requireJson(contentType);
    if (!asking.rights().editsNeeds(asked.user(), asked.project(), asked.settings())) {
      throw Rejected.forbidden("needfirst.error.no-edit");
    }
    Need shared =
        useCases
            .sharing()
            .share(
                issue(asked),
                fields.of(asked.issue()),
                Paging.version(version),
                asking.by(asked.user()));
    return Answers.created(needs.shape(asked.user(), shared));
  }

  /** Jira's own edit right is not asked: a resolved issue is often closed to edits. */
  public Response skipQuestion(String key) {
    Asking.AskedIssue asked = asking.issueWithNeeds(key);
    if (!asking.rights().editsNeeds(asked.user(), asked.project(), asked.settings())) {
      throw Rejected.forbidden("needfirst.error.no-edit");
    }
    useCases.skipping().skip(issue(asked), asking.by(asked.user()));
    return Answers.removed();
  }

  private static Issue issue(Asking.AskedIssue asked) {
    return new Issue(asked.issue().getId(), asked.issue().getProjectId());
  }
}
