package dev.needfirst.plugin.rest.answer;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Texts;
import dev.needfirst.core.recording.EvidenceDraft;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.core.recording.KpiDraft;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.NeedDraft;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a request says of needs, evidence, impacts and links, as it was entered. */
public final class Drafts {
  private Drafts() {}

  /** A new need, which may bring its evidence and impacts. */
  public static NeedDraft newNeed(Members members) {
    members.readOnly("id", "version", "confidence", "issues");
    return need(
        members,
        () -> members.objects("evidence", Drafts::evidence),
        () -> members.objects("impacts", Drafts::impact));
  }

  /** A need as a file has it, where nothing is told that this Jira would say. */
  public static NeedDraft exchangedNeed(
      Members members, Function<Members, EvidenceDraft> evidence) {
    return need(
        members,
        () -> members.objects("evidence", evidence),
        () -> members.objects("impacts", Drafts::bareImpact));
  }

  /** A need that is there: its evidence and impacts have resources of their own. */
  public static NeedDraft presentNeed(Members members) {
    members.readOnly("id", "project", "confidence", "issues", "evidence", "impacts");
    return need(members, List::of, List::of);
  }

  private static NeedDraft need(
      Members members,
      Supplier<List<EvidenceDraft>> evidence,
      Supplier<List<ImpactDraft>> impacts) {
    return new NeedDraft(
        members.text("statement"),
        members.text("who"),
        members.number("importance"),
        members.number("satisfaction"),
        members.number("reach"),
        members.texts("rootCauses"),
        evidence.get(),
        impacts.get());
  }

  /** A reason that must be given, told with everything else that is wrong. */
  public static @Nullable String wantedReason(Members members) {
    String reason = members.text("reason");
    if (reason != null || !members.has("reason")) {
      Faults faults = new Faults();
      faults.requiredText("reason", reason == null ? "" : reason, Texts.TEXT);
      members.faults(faults);
    }
    return reason;
  }

  /** A reason that may be given. */
  public static @Nullable String reason(Members members) {
    String reason = members.text("reason");
    Faults faults = new Faults();
    faults.text("reason", reason, Texts.TEXT);
    members.faults(faults);
    return reason;
  }

  /** Evidence as a client sends it, which may repeat what an answer says of it. */
  public static EvidenceDraft evidence(Members members) {
    members.readOnly("id", "author", "counts");
    return bareEvidence(members);
  }

  /** Evidence as a file has it, without a member that only this Jira would know. */
  public static EvidenceDraft bareEvidence(Members members) {
    return new EvidenceDraft(
        members.text("kind"),
        members.text("stance"),
        members.number("sources"),
        members.text("date"),
        members.text("summary"),
        members.text("url"));
  }

  /** An impact as a client sends it, which may repeat its id. */
  public static ImpactDraft impact(Members members) {
    members.readOnly("id");
    return bareImpact(members);
  }

  /** An impact as a file has it, without an id. */
  public static ImpactDraft bareImpact(Members members) {
    return new ImpactDraft(
        members.text("direction"),
        members.text("kind"),
        members.number("magnitude"),
        members.text("description"),
        members.object("kpi", Drafts::kpi));
  }

  /** A link; what is computed of it may be repeated. */
  public static LinkDraft link(Members members) {
    members.readOnly("need", "solves", "feelsLike", "customerValue", "confidence");
    return new LinkDraft(
        members.number("fit"), members.number("experience"), members.number("cause"));
  }

  /**
   * The version that a write is based on, by the body or else by the parameter; null if neither
   * names one.
   */
  public static @Nullable Integer version(Members members, @Nullable String parameter) {
    Integer version = members.integer("version");
    return version == null ? Paging.version(parameter) : version;
  }

  /** An impact with the version that the write is based on. */
  public record ReadImpact(ImpactDraft draft, @Nullable Integer version) {}

  /** Reads the impact in a body; refuses what cannot be read, with all else that is wrong. */
  public static ReadImpact impact(
      @Nullable String contentType, @Nullable String parameter, InputStream body) {
    Members members = Bodies.json(contentType, body);
    ImpactDraft draft = impact(members);
    Integer version = version(members, parameter);
    members.end(() -> draft.read(0));
    return new ReadImpact(draft, version);
  }

  private static KpiDraft kpi(Members members) {
    return new KpiDraft(
        members.text("name"),
        members.text("unit"),
        members.number("baseline"),
        members.number("target"),
        members.number("realised"),
        members.text("owner"),
        members.text("checkOn"));
  }
}
