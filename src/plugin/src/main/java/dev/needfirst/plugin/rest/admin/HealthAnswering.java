package dev.needfirst.plugin.rest.admin;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.change.Changes;
import dev.needfirst.core.project.Settings;
import dev.needfirst.plugin.issue.Audits;
import dev.needfirst.plugin.issue.Counters;
import dev.needfirst.plugin.issue.FieldSetup;
import dev.needfirst.plugin.issue.HostCheck;
import dev.needfirst.plugin.issue.HostRegistry;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.NodeReport;
import dev.needfirst.plugin.issue.NodeReports;
import dev.needfirst.plugin.issue.Reindexing;
import dev.needfirst.plugin.issue.Skipped;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.project.ReindexAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for how the plugin is, to Jira administrators. */
public final class HealthAnswering {
  private static final int ACCEPTED = 202;
  private static final double NANOS_A_MICROSECOND = 1e3;
  private static final double NANOS_A_MILLISECOND = 1e6;

  /** No public interface of Jira tells a plugin. */
  private static final List<String> CANNOT_TELL = List.of("hidden", "log-levels");

  private final Asking asking;
  private final Work work;
  private final Recorded recorded;
  private final Host host;
  private final HealthTexts texts;

  /** What goes on in the background. */
  public record Work(
      Following following,
      Reindexing reindexing,
      Audits audits,
      Counters counters,
      NodeReports reports,
      ReindexAnswering reindexAnswering) {}

  /** What there is to tell about. */
  public record Recorded(
      ScoreBooks books, Changes changes, Settings settings, Skipped skipped, Issues issues) {}

  /** The Jira around. */
  public record Host(
      HostCheck check,
      HostRegistry registry,
      FieldSetup fields,
      ProjectManager projects,
      Clock clock) {}

  @Inject
  public HealthAnswering(
      Asking asking, Work work, Recorded recorded, Host host, HealthTexts texts) {
    this.asking = asking;
    this.work = work;
    this.recorded = recorded;
    this.host = host;
    this.texts = texts;
  }

  public Response health() {
    return Answers.ok(shape(asking.administrator()));
  }

  /** Numbers and ids, so that it can be handed to others. */
  public Response diagnostics() {
    return Response.ok(
            HealthTexts.diagnostics(shape(asking.administrator())).getBytes(StandardCharsets.UTF_8))
        .type("text/plain;charset=UTF-8")
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  public Response audit(@Nullable String contentType, InputStream body) {
    asking.administrator();
    Bodies.json(contentType, body).end();
    work.audits().soon();
    return Answers.of(ACCEPTED, List.of());
  }

  private HealthShapes.HealthShape shape(ApplicationUser user) {
    LocalDate today = LocalDate.ofInstant(host.clock().instant(), ZoneOffset.UTC);
    HealthShapes.HealthShape bare =
        new HealthShapes.HealthShape(
            host.check().lacking(),
            List.copyOf(work.following().withoutInputs()),
            List.copyOf(recorded.skipped().issues()),
            work.following().unreadableChanges(),
            book(),
            tail(),
            reindex(),
            audit(user),
            fields(),
            nodes(),
            new HealthShapes.VersionsShape(
                host.registry().pluginVersion(), null, Runtime.version().toString(), null),
            recorded.settings().scoringDate().map(LocalDate::toString).orElse(null),
            today.withDayOfMonth(1).plusMonths(1).toString(),
            List.of(),
            CANNOT_TELL);
    return texts.withAttention(bare);
  }

  private HealthShapes.BookShape book() {
    ScoreBook book = recorded.books().current();
    return new HealthShapes.BookShape(
        book.projects().size(), book.size(), book.needCount(), behind());
  }

  private @Nullable Long behind() {
    Instant followed = work.following().followedAt();
    return followed.equals(Instant.EPOCH)
        ? null
        : Duration.between(followed, host.clock().instant()).toSeconds();
  }

  private HealthShapes.TailShape tail() {
    long followed = work.following().followedUpTo();
    return new HealthShapes.TailShape(
        recorded.changes().lastId(), followed, recorded.changes().idsAfter(followed).size());
  }

  private HealthShapes.ReindexShape reindex() {
    ReindexAnswering.ProgressShape progress = work.reindexAnswering().shape();
    Instant last = work.counters().indexedLast();
    return new HealthShapes.ReindexShape(
        progress.running(),
        progress.done(),
        progress.total(),
        progress.startedBy(),
        progress.remaining(),
        progress.perSecond(),
        progress.waiting(),
        work.reindexing().cursor(),
        last == null ? null : last.toString());
  }

  private HealthShapes.@Nullable AuditShape audit(ApplicationUser user) {
    Audits.Audited last = work.audits().last();
    if (last == null) {
      return null;
    }
    Instant ended = last.ended();
    return new HealthShapes.AuditShape(
        last.begun().toString(),
        ended == null ? null : ended.toString(),
        last.found().size(),
        last.found().stream().mapToInt(Audits.Found::differed).sum(),
        last.found().stream()
            .filter(found -> found.differed() > 0)
            .map(found -> found(user, found))
            .toList());
  }

  /** By key as far as the user sees them. */
  private HealthShapes.FoundShape found(ApplicationUser user, Audits.Found found) {
    List<Issue> seen =
        found.issues().stream()
            .flatMap(id -> recorded.issues().find(id).stream())
            .filter(issue -> asking.rights().browses(user, issue))
            .toList();
    Project project = host.projects().getProjectObj(found.project());
    return new HealthShapes.FoundShape(
        project == null ? null : project.getKey(),
        found.differed(),
        seen.stream().map(Issue::getKey).toList());
  }

  private List<HealthShapes.FieldShape> fields() {
    return host.fields().report().fields().stream()
        .map(
            field ->
                new HealthShapes.FieldShape(
                    field.role().role(),
                    field.id(),
                    field.name(),
                    field.id() == null ? "missing" : null))
        .toList();
  }

  /** This node first, then those that have told how they are. */
  private List<HealthShapes.NodeShape> nodes() {
    List<HealthShapes.NodeShape> nodes = new ArrayList<>();
    nodes.add(node(work.reports().here(), true));
    work.reports().others().forEach(other -> nodes.add(node(other, false)));
    return nodes;
  }

  private HealthShapes.NodeShape node(NodeReport report, boolean here) {
    return new HealthShapes.NodeShape(
        report.node(),
        here,
        report.said().toString(),
        report.silent(host.clock().instant()) ? "silent" : report.inStep() ? "in-step" : "behind",
        report.followed(),
        report.reindexes(),
        rounded(report.fieldAnswer(), NANOS_A_MICROSECOND),
        rounded(report.rest(), NANOS_A_MILLISECOND),
        report.edits(),
        report.indexed(),
        report.version());
  }

  private static @Nullable Double rounded(@Nullable Long nanos, double unit) {
    return nanos == null ? null : Math.round(nanos / unit * 10) / 10.0;
  }
}
