package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import dev.needfirst.core.change.Busy;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.EvidenceDraft;
import dev.needfirst.core.recording.RecordingEvidence;
import dev.needfirst.core.recording.Unknown;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.core.start.Left;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.Visitors;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers for votes and watchers that become evidence by rule: of the issues that serve a need, the
 * one to which most people came is a request of so many people.
 *
 * <p>One issue and not their sum, since the same people may have come to several; never of one with
 * a security level, since evidence is read by others than the issue is. It is of the day on which
 * the issue was created, the oldest that it can be: nobody records when people voted.
 */
public final class StartEvidenceAnswering {
  private static final EvidenceKind KIND = EvidenceKind.REQUEST;

  private final Asking asking;
  private final Sources sources;
  private final RecordingEvidence recording;
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
      RecordingEvidence recording,
      ApplicationProperties properties,
      Messages messages) {
    this.asking = asking;
    this.sources = sources;
    this.recording = recording;
    this.properties = properties;
    this.messages = messages;
  }

  /** What a need would get from an issue. */
  private record Proposal(Need need, Issue issue, int issues, Evidence evidence) {}

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

  private record ListShape(int total, List<ProposalShape> values) {}

  private record RecordedShape(long need, long id, int sources) {}

  Response preview(String key) {
    Asking.AskedProject asked = asking.projectWithNeeds(key);
    Scoring scoring = sources.scoring().ofProject(asked.project().getId());
    List<Proposal> proposals = proposals(asked);
    return Answers.ok(
        new ListShape(
            proposals.size(),
            proposals.stream().map(proposal -> shape(proposal, scoring)).toList()));
  }

  Response apply(String key, @Nullable String contentType, InputStream body) {
    Asking.AskedProject asked = editable(key);
    Members members = Bodies.json(contentType, body);
    Set<Long> wanted = new HashSet<>(members.wholes("needs"));
    members.end();
    List<RecordedShape> done = new ArrayList<>();
    List<StartShapes.LeftShape> left = new ArrayList<>();
    for (Proposal proposal : proposals(asked)) {
      if (wanted.remove(proposal.need().id())) {
        tried(
            proposal.need().statement(),
            left,
            () -> {
              Evidence recorded =
                  recording
                      .record(
                          proposal.need().id(),
                          null,
                          draft(proposal.evidence()),
                          asking.by(asked.user()))
                      .part();
              done.add(new RecordedShape(proposal.need().id(), recorded.id(), recorded.sources()));
              return Optional.empty();
            });
      }
    }
    wanted.forEach(id -> left.add(StartShapes.LeftShape.of(id, Left.ALREADY, messages)));
    return Answers.ok(new StartShapes.OutcomeShape(done, left));
  }

  Response takeBack(String key, @Nullable String contentType, InputStream body) {
    Asking.AskedProject asked = editable(key);
    Members members = Bodies.json(contentType, body);
    List<RecordedShape> wanted = new ArrayList<>();
    members.objects("evidence", one -> wanted.add(recorded(one)));
    members.end();
    List<RecordedShape> done = new ArrayList<>();
    List<StartShapes.LeftShape> left = new ArrayList<>();
    Map<Long, Need> needs = new LinkedHashMap<>();
    sources.served().needs(asked.project().getId()).forEach(need -> needs.put(need.id(), need));
    for (RecordedShape one : wanted) {
      Need need = needs.get(one.need());
      tried(
          need == null ? Long.toString(one.need()) : need.statement(),
          left,
          () -> {
            if (need == null || need.evidence().stream().noneMatch(is -> is.id() == one.id())) {
              return Optional.of(Left.GONE);
            }
            if (need.evidence().stream().noneMatch(is -> asRecorded(is, one))) {
              return Optional.of(Left.CHANGED);
            }
            recording.remove(need.id(), one.id(), null, asking.by(asked.user()));
            done.add(one);
            return Optional.empty();
          });
    }
    return Answers.ok(new StartShapes.OutcomeShape(done, left));
  }

  private void tried(
      String what, List<StartShapes.LeftShape> left, Supplier<Optional<Left>> trying) {
    Optional<Left> why;
    try {
      why = trying.get();
    } catch (Unknown gone) {
      why = Optional.of(Left.GONE);
    } catch (Stale changed) {
      why = Optional.of(Left.CHANGED);
    } catch (Refused full) {
      why = Optional.of(Left.FULL);
    } catch (Busy busy) {
      why = Optional.of(Left.BUSY);
    }
    why.ifPresent(reason -> left.add(StartShapes.LeftShape.of(what, reason, messages)));
  }

  private Asking.AskedProject editable(String key) {
    Asking.AskedProject asked = asking.projectWithNeeds(key);
    if (!asking.rights().editsNeeds(asked.user(), asked.project(), asked.settings())) {
      throw Rejected.forbidden("needfirst.error.no-edit");
    }
    return asked;
  }

  /** Those whose confidence is to rise come first. */
  private List<Proposal> proposals(Asking.AskedProject asked) {
    long project = asked.project().getId();
    List<Need> needs = sources.served().needs(project);
    Map<Long, List<Issue>> serving = sources.served().by(asked.user(), project, needs);
    return needs.stream()
        .flatMap(need -> proposal(need, serving.getOrDefault(need.id(), List.of())).stream())
        .sorted(
            Comparator.comparingInt((Proposal proposal) -> proposal.evidence().sources())
                .reversed()
                .thenComparing(proposal -> proposal.need().id()))
        .toList();
  }

  private Optional<Proposal> proposal(Need need, List<Issue> serving) {
    return serving.stream()
        .filter(issue -> issue.getSecurityLevelId() == null && Visitors.atLeast(issue) > 0)
        .max(Comparator.comparingLong(Visitors::atLeast).thenComparing(Issue::getId))
        .map(issue -> new Proposal(need, issue, serving.size(), evidence(issue)))
        .filter(proposal -> need.evidence().stream().noneMatch(is -> same(is, proposal)));
  }

  private Evidence evidence(Issue issue) {
    int people = (int) Math.min(Evidence.MOST_SOURCES, Visitors.atLeast(issue));
    LocalDate created = LocalDate.ofInstant(issue.getCreated().toInstant(), ZoneOffset.UTC);
    return new EvidenceDraft(
            KIND.code(),
            null,
            (double) people,
            created.toString(),
            messages.text("needfirst.start.evidence.summary", people, issue.getKey()),
            properties.getBaseUrl(UrlMode.CANONICAL) + "/browse/" + issue.getKey())
        .read(0, null, NeedsAnswering.latestDate());
  }

  private static EvidenceDraft draft(Evidence evidence) {
    return new EvidenceDraft(
        evidence.kind().code(),
        null,
        (double) evidence.sources(),
        evidence.date().toString(),
        evidence.summary(),
        evidence.url());
  }

  /** An issue is a request once, however its votes grow. */
  private static boolean same(Evidence present, Proposal proposal) {
    return present.kind() == KIND
        && present.url() != null
        && present.url().equals(proposal.evidence().url());
  }

  private static boolean asRecorded(Evidence present, RecordedShape recorded) {
    return present.id() == recorded.id()
        && present.kind() == KIND
        && present.sources() == recorded.sources();
  }

  private static RecordedShape recorded(Members one) {
    Long need = one.whole("need");
    Long id = one.whole("id");
    Long sources = one.whole("sources");
    Stream.of("need", "id", "sources")
        .filter(name -> !one.has(name))
        .forEach(name -> one.fault(name, "required"));
    return new RecordedShape(
        need == null ? 0 : need, id == null ? 0 : id, sources == null ? 0 : sources.intValue());
  }

  private static ProposalShape shape(Proposal proposal, Scoring scoring) {
    List<Evidence> then = new ArrayList<>(proposal.need().evidence());
    then.add(proposal.evidence());
    return new ProposalShape(
        proposal.need().id(),
        proposal.need().statement(),
        proposal.issue().getKey(),
        proposal.evidence().sources(),
        proposal.evidence().date().toString(),
        String.valueOf(proposal.evidence().summary()),
        proposal.issues(),
        Shapes.share(scoring.confidence(proposal.need().evidence()).value()),
        Shapes.share(scoring.confidence(then).value()));
  }
}
