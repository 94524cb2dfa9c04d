package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.core.start.Left;
import dev.needfirst.core.start.Outcome;
import dev.needfirst.core.start.ProposedRequest;
import dev.needfirst.core.start.RecordingRequests;
import dev.needfirst.core.start.Visited;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.Visitors;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers for votes and watchers that become evidence by the rule of {@link ProposedRequest}. */
public final class StartEvidenceAnswering {
  private final Asking asking;
  private final Sources sources;
  private final RecordingRequests recording;
  private final ApplicationProperties properties;
  private final Messages messages;

  /** What the rule looks at. */
  public record Sources(NeedsServed served, CurrentScoring scoring) {
    @Inject
    public Sources {}
  }

  @Inject
  public StartEvidenceAnswering(
      Asking asking,
      Sources sources,
      RecordingRequests recording,
      ApplicationProperties properties,
      Messages messages) {
    this.asking = asking;
    this.sources = sources;
    this.recording = recording;
    this.properties = properties;
    this.messages = messages;
  }

  private record ProposalShape(
      long need,
      String statement,
      String issue,
      int sources,
      String date,
      String summary,
      int issues,
      BigDecimal confidence,
      BigDecimal confidenceThen) {}

  private record MadeShape(long need, long id, int sources) {}

  private record ListShape(int total, List<ProposalShape> values) {}

  Response preview(String key) {
    Asking.AskedProject asked = asking.projectWithNeeds(key);
    Scoring scoring = sources.scoring().ofProject(asked.project().getId());
    List<ProposedRequest> proposals = proposals(asked);
    return Answers.ok(
        new ListShape(
            proposals.size(),
            proposals.stream().map(proposal -> shape(proposal, scoring)).toList()));
  }

  Response apply(String key, @Nullable String contentType, InputStream body) {
    Asking.AskedProject asked = asking.projectWithEditableNeeds(key);
    Members members = Bodies.json(contentType, body);
    Set<Long> wanted = new HashSet<>(members.wholes("needs"));
    members.end();
    List<ProposedRequest> proposals = proposals(asked);
    // Their faults are told before anything is written.
    proposals.forEach(StartEvidenceAnswering::evidence);
    List<ProposedRequest> chosen =
        proposals.stream().filter(proposal -> wanted.contains(proposal.need().id())).toList();
    RecordingRequests.Recorded recorded = recording.record(chosen, asking.by(asked.user()));
    List<StartShapes.LeftShape> left = new ArrayList<>();
    recorded
        .left()
        .forEach(
            (need, why) -> left.add(StartShapes.LeftShape.of(need.statement(), why, messages)));
    chosen.forEach(proposal -> wanted.remove(proposal.need().id()));
    wanted.forEach(id -> left.add(StartShapes.LeftShape.of(id, Left.ALREADY, messages)));
    return Answers.ok(new StartShapes.OutcomeShape(shapes(recorded.done()), left));
  }

  Response takeBack(String key, @Nullable String contentType, InputStream body) {
    Asking.AskedProject asked = asking.projectWithEditableNeeds(key);
    Members members = Bodies.json(contentType, body);
    List<RecordingRequests.Made> wanted = members.objects("evidence", StartEvidenceAnswering::made);
    members.end();
    Map<Long, Need> needs = new HashMap<>();
    sources.served().needs(asked.project().getId()).forEach(need -> needs.put(need.id(), need));
    Outcome<RecordingRequests.Made> outcome =
        recording.takeBack(wanted, needs, asking.by(asked.user()));
    List<StartShapes.LeftShape> left = new ArrayList<>();
    outcome
        .left()
        .forEach(
            (made, why) -> {
              Need need = needs.get(made.need());
              Object what = need == null ? made.need() : need.statement();
              left.add(StartShapes.LeftShape.of(what.toString(), why, messages));
            });
    return Answers.ok(new StartShapes.OutcomeShape(shapes(outcome.done()), left));
  }

  private List<ProposedRequest> proposals(Asking.AskedProject asked) {
    long project = asked.project().getId();
    List<Need> needs = sources.served().needs(project);
    String base = properties.getBaseUrl(UrlMode.CANONICAL) + "/browse/";
    Map<Long, List<Visited>> serving = new LinkedHashMap<>();
    sources
        .served()
        .by(asked.user(), project, needs)
        .forEach(
            (need, issues) ->
                serving.put(need, issues.stream().map(issue -> visited(issue, base)).toList()));
    return ProposedRequest.of(
        needs,
        serving,
        issue -> messages.text("needfirst.start.evidence.summary", issue.sources(), issue.key()));
  }

  private static Visited visited(Issue issue, String base) {
    return new Visited(
        issue.getId(),
        issue.getKey(),
        Visitors.atLeast(issue),
        issue.getSecurityLevelId() != null,
        LocalDate.ofInstant(issue.getCreated().toInstant(), ZoneOffset.UTC),
        base + issue.getKey());
  }

  private static Evidence evidence(ProposedRequest proposal) {
    return proposal.draft().read(0, null, NeedsAnswering.latestDate());
  }

  private static RecordingRequests.Made made(Members one) {
    Long need = one.whole("need");
    Long id = one.whole("id");
    Long sources = one.whole("sources");
    Stream.of("need", "id", "sources")
        .filter(name -> !one.has(name))
        .forEach(name -> one.fault(name, "required"));
    return new RecordingRequests.Made(
        need == null ? 0 : need, id == null ? 0 : id, sources == null ? 0 : sources.intValue());
  }

  private static List<MadeShape> shapes(List<RecordingRequests.Made> made) {
    return made.stream().map(one -> new MadeShape(one.need(), one.id(), one.sources())).toList();
  }

  private static ProposalShape shape(ProposedRequest proposal, Scoring scoring) {
    Evidence evidence = evidence(proposal);
    List<Evidence> then = new ArrayList<>(proposal.need().evidence());
    then.add(evidence);
    return new ProposalShape(
        proposal.need().id(),
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
