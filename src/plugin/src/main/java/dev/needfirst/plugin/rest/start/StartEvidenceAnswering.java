package dev.needfirst.plugin.rest.start;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.core.start.Left;
import dev.needfirst.core.start.Outcome;
import dev.needfirst.core.start.ProposedEvidence;
import dev.needfirst.core.start.RecordingByRule;
import dev.needfirst.core.start.Visited;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.BatchShapes;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.CurrentScoring;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Shapes;
import dev.needfirst.plugin.rest.need.NeedsAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers for what Jira knows of issues, which becomes evidence by the rule of {@link
 * ProposedEvidence}: votes, watchers and duplicates a request, support requests a support case.
 */
public final class StartEvidenceAnswering {
  private final Asking asking;
  private final Sources sources;
  private final RecordingByRule recording;
  private final Messages messages;

  /** What the rule looks at. */
  public record Sources(NeedsServed served, KnownOfIssues known, CurrentScoring scoring) {
    @Inject
    public Sources {}
  }

  @Inject
  public StartEvidenceAnswering(
      Asking asking, Sources sources, RecordingByRule recording, Messages messages) {
    this.asking = asking;
    this.sources = sources;
    this.recording = recording;
    this.messages = messages;
  }

  private record ProposalShape(
      long need,
      String kind,
      String statement,
      String issue,
      int sources,
      String date,
      String summary,
      int issues,
      BigDecimal confidence,
      BigDecimal confidenceThen) {}

  private record MadeShape(long need, String kind, long id, int sources) {}

  private record ListShape(
      int total, List<SupportChosen.Offer> offers, List<ProposalShape> values) {}

  private record Proposals(List<ProposedEvidence> values, List<SupportChosen.Offer> offers) {}

  /** What a user ticks. */
  private record Wanted(long need, String kind) {
    static Wanted of(ProposedEvidence proposal) {
      return new Wanted(proposal.need().id(), proposal.kind().code());
    }
  }

  public Response preview(String key, List<String> support) {
    Asking.AskedProject asked = asking.projectWithNeeds(key);
    Scoring scoring = sources.scoring().ofProject(asked.project().getId());
    Proposals proposals = proposals(asked, SupportChosen.of(support));
    return Answers.ok(
        new ListShape(
            proposals.values().size(),
            proposals.offers(),
            proposals.values().stream().map(proposal -> shape(proposal, scoring)).toList()));
  }

  public Response apply(String key, @Nullable String contentType, InputStream body) {
    Asking.AskedProject asked = asking.projectWithEditableNeeds(key);
    Members members = Bodies.json(contentType, body);
    Set<Wanted> wanted =
        new LinkedHashSet<>(members.objects("proposals", StartEvidenceAnswering::wanted));
    List<String> support = members.texts("support");
    members.end();
    List<ProposedEvidence> proposals = proposals(asked, SupportChosen.of(support)).values();
    // Their faults are told before anything is written.
    proposals.forEach(StartEvidenceAnswering::evidence);
    List<ProposedEvidence> chosen =
        proposals.stream().filter(proposal -> wanted.contains(Wanted.of(proposal))).toList();
    RecordingByRule.Recorded recorded = recording.record(chosen, asking.by(asked.user()));
    List<BatchShapes.LeftShape> left = new ArrayList<>();
    recorded
        .left()
        .forEach(
            (proposal, why) ->
                left.add(BatchShapes.LeftShape.of(proposal.need().statement(), why, messages)));
    chosen.forEach(proposal -> wanted.remove(Wanted.of(proposal)));
    wanted.forEach(one -> left.add(BatchShapes.LeftShape.of(one.need(), Left.ALREADY, messages)));
    return Answers.ok(new BatchShapes.OutcomeShape(shapes(recorded.done()), left));
  }

  public Response takeBack(String key, @Nullable String contentType, InputStream body) {
    Asking.AskedProject asked = asking.projectWithEditableNeeds(key);
    Members members = Bodies.json(contentType, body);
    List<RecordingByRule.Made> wanted = members.objects("evidence", StartEvidenceAnswering::made);
    members.end();
    Map<Long, Need> needs = new HashMap<>();
    sources.served().needs(asked.project().getId()).forEach(need -> needs.put(need.id(), need));
    Outcome<RecordingByRule.Made> outcome =
        recording.takeBack(wanted, needs, asking.by(asked.user()));
    List<BatchShapes.LeftShape> left = new ArrayList<>();
    outcome
        .left()
        .forEach(
            (made, why) -> {
              Need need = needs.get(made.need());
              Object what = need == null ? made.need() : need.statement();
              left.add(BatchShapes.LeftShape.of(what.toString(), why, messages));
            });
    return Answers.ok(new BatchShapes.OutcomeShape(shapes(outcome.done()), left));
  }

  private Proposals proposals(Asking.AskedProject asked, SupportChosen support) {
    long project = asked.project().getId();
    List<Need> needs = sources.served().needs(project);
    SupportChosen.Offers offers = new SupportChosen.Offers(asked.project().getKey());
    // An issue may serve several needs, and is looked at once.
    Map<Long, List<KnownOfIssues.Known>> looked = new HashMap<>();
    Map<EvidenceKind, Map<Long, List<Visited>>> serving = new HashMap<>();
    sources
        .served()
        .by(asked.user(), project, needs)
        .forEach(
            (need, issues) ->
                issues.stream()
                    .flatMap(
                        issue ->
                            looked
                                .computeIfAbsent(
                                    issue.getId(),
                                    id -> sources.known().of(asked.user(), issue, support, offers))
                                .stream())
                    .forEach(
                        known ->
                            serving
                                .computeIfAbsent(known.kind(), any -> new HashMap<>())
                                .computeIfAbsent(need, any -> new ArrayList<>())
                                .add(known.visited())));
    return new Proposals(
        KnownOfIssues.KINDS.stream()
            .flatMap(
                kind ->
                    ProposedEvidence.of(kind, needs, serving.getOrDefault(kind, Map.of())).stream())
            .toList(),
        offers.all());
  }

  private static Evidence evidence(ProposedEvidence proposal) {
    return proposal.draft().read(0, null, NeedsAnswering.latestDate());
  }

  private static Wanted wanted(Members one) {
    Long need = one.whole("need");
    EvidenceKind kind = kind(one);
    if (!one.has("need")) {
      one.fault("need", "required");
    }
    return new Wanted(need == null ? 0 : need, kind.code());
  }

  private static EvidenceKind kind(Members one) {
    String code = one.text("kind");
    EvidenceKind kind =
        EvidenceKind.ofCode(code == null ? "" : code)
            .filter(KnownOfIssues.KINDS::contains)
            .orElse(null);
    if (kind == null) {
      one.fault("kind", code == null ? "required" : "unknown-kind");
      return EvidenceKind.REQUEST;
    }
    return kind;
  }

  private static RecordingByRule.Made made(Members one) {
    Long need = one.whole("need");
    Long id = one.whole("id");
    Long sources = one.whole("sources");
    Stream.of("need", "id", "sources")
        .filter(name -> !one.has(name))
        .forEach(name -> one.fault(name, "required"));
    return new RecordingByRule.Made(
        need == null ? 0 : need,
        kind(one),
        id == null ? 0 : id,
        sources == null ? 0 : sources.intValue());
  }

  private static List<MadeShape> shapes(List<RecordingByRule.Made> made) {
    return made.stream()
        .map(one -> new MadeShape(one.need(), one.kind().code(), one.id(), one.sources()))
        .toList();
  }

  private static ProposalShape shape(ProposedEvidence proposal, Scoring scoring) {
    Evidence evidence = evidence(proposal);
    List<Evidence> then = new ArrayList<>(proposal.need().evidence());
    then.add(evidence);
    return new ProposalShape(
        proposal.need().id(),
        proposal.kind().code(),
        proposal.need().statement(),
        proposal.issue().key(),
        evidence.sources(),
        evidence.date().toString(),
        String.valueOf(evidence.summary()),
        proposal.issues(),
        Shapes.share(scoring.confidence(proposal.need().evidence()).value()),
        Shapes.share(scoring.confidence(then).value()));
  }
}
