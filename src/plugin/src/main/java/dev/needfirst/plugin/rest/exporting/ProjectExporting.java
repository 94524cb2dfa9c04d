package dev.needfirst.plugin.rest.exporting;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.exchange.LinkedNeed;
import dev.needfirst.core.exchange.ReadingProjects;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.OwnVersion;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.viewing.AskingAgain;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.SeenIssues;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Json;
import dev.needfirst.plugin.rest.answer.Shapes;
import dev.needfirst.plugin.rest.model.ModelShapes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything of a project as JSON, a need or an issue a line, so that two files can be
 * compared line by line. The same state is the same file, byte by byte.
 *
 * <p>The log of changes stays behind: it says who did what in this Jira, and what a file says of
 * that could not be told from the truth once it was read in.
 */
public final class ProjectExporting {
  private static final int BATCH = 200;

  private final ReadingProjects reading;
  private final AskingAgain asking;
  private final Where where;
  private final SettingsExchange settings;
  private final People people;

  /** Where issues are. */
  public record Where(SeenIssues seen, Issues issues) {
    @Inject
    public Where {}
  }

  @Inject
  public ProjectExporting(
      ReadingProjects reading,
      AskingAgain asking,
      Where where,
      SettingsExchange settings,
      People people) {
    this.reading = reading;
    this.asking = asking;
    this.where = where;
    this.settings = settings;
    this.people = people;
  }

  /** Writes everything that the user may see, and at the end whether that is everything. */
  void write(Asking.AskedProject asked, OutputStream out) throws IOException {
    try {
      new Writing(asked, out).all();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    out.flush();
  }

  private final class Writing {
    private final ApplicationUser user;
    private final Asking.AskedProject asked;
    private final long projectId;
    private final OutputStream out;

    /** The issues on which something is to be said, by their keys. */
    private final TreeMap<IssueKey, Long> own = new TreeMap<>();

    private final Map<Long, Boolean> settled = new HashMap<>();
    private boolean complete = true;

    Writing(Asking.AskedProject asked, OutputStream out) {
      this.asked = asked;
      this.user = asked.user();
      this.projectId = asked.project().getId();
      this.out = out;
    }

    void all() {
      text("{\"format\":\"" + ExchangeShapes.FORMAT + "\",\n");
      text("\"formatVersion\":" + ExchangeShapes.FORMAT_VERSION + ",\n");
      member("project", asked.project().getKey());
      member("settings", settings.shape(asked.settings()));
      Items models = new Items("models");
      reading.models(projectId).forEach(version -> models.add(model(version)));
      models.end();
      Items needs = new Items("needs");
      reading.needs(projectId, batch -> needs(batch).forEach(needs::add));
      needs.end();
      Items issues = new Items("issues");
      issues(issues);
      issues.end();
      text("\"complete\":" + complete + "}\n");
    }

    private List<ExchangeShapes.NeedShape> needs(List<LinkedNeed> batch) {
      Map<Long, Issue> there =
          there(
              batch.stream()
                  .flatMap(need -> need.links().stream())
                  .map(Link::issueId)
                  .distinct()
                  .toList());
      noteSettled(batch, there);
      return batch.stream().map(need -> shape(need.need(), need.links(), there)).toList();
    }

    /** Those of the issues that the user sees and that are in the project. */
    private Map<Long, Issue> there(List<Long> ids) {
      Map<Long, Issue> there = where.seen().issues(user, projectId, ids);
      complete &= ids.stream().filter(id -> !there.containsKey(id)).noneMatch(this::isHidden);
      return there;
    }

    /** What belongs to issues that have gone, or are elsewhere now, does not count here. */
    private boolean isHidden(long issueId) {
      return where
          .issues()
          .find(issueId)
          .filter(issue -> issue.getProjectId() == projectId)
          .isPresent();
    }

    /** That nobody is asked again about an issue is only known while all its needs say so. */
    private void noteSettled(List<LinkedNeed> batch, Map<Long, Issue> there) {
      for (LinkedNeed need : batch) {
        for (Link link : need.links()) {
          Issue issue = there.get(link.issueId());
          Timestamp resolved = issue == null ? null : issue.getResolutionDate();
          if (issue != null && resolved != null) {
            settled.merge(
                link.issueId(), isSettled(link, resolved.toInstant()), Boolean::logicalAnd);
            own.put(IssueKey.parse(issue.getKey()), link.issueId());
          }
        }
      }
    }

    private boolean isSettled(Link link, Instant resolved) {
      return asking.skipped(link.issueId(), resolved) || asking.answered(link.needId(), resolved);
    }

    private void issues(Items issues) {
      List<Long> with = reading.issuesWithImpacts(projectId);
      for (int from = 0; from < with.size(); from += BATCH) {
        there(with.subList(from, Math.min(with.size(), from + BATCH)))
            .forEach((id, issue) -> own.put(IssueKey.parse(issue.getKey()), id));
      }
      List<Map.Entry<IssueKey, Long>> all = new ArrayList<>(own.entrySet());
      for (int from = 0; from < all.size(); from += BATCH) {
        List<Map.Entry<IssueKey, Long>> batch =
            all.subList(from, Math.min(all.size(), from + BATCH));
        Map<Long, List<Impact>> impacts =
            reading.impactsOf(batch.stream().map(Map.Entry::getValue).toList());
        for (Map.Entry<IssueKey, Long> one : batch) {
          List<Impact> its = impacts.getOrDefault(one.getValue(), List.of());
          boolean isSettled = settled.getOrDefault(one.getValue(), false);
          if (!its.isEmpty() || isSettled) {
            issues.add(
                new ExchangeShapes.IssueShape(
                    one.getKey().toString(),
                    its.stream().map(ExchangeShapes.ImpactShape::of).toList(),
                    isSettled));
          }
        }
      }
    }

    private ExchangeShapes.NeedShape shape(Need need, List<Link> links, Map<Long, Issue> there) {
      TreeMap<IssueKey, Link> byKey = new TreeMap<>();
      for (Link link : links) {
        Issue issue = there.get(link.issueId());
        if (issue != null) {
          byKey.put(IssueKey.parse(issue.getKey()), link);
        }
      }
      return new ExchangeShapes.NeedShape(
          need.statement(),
          need.who(),
          Shapes.plain(need.ratings().importance()),
          Shapes.plain(need.ratings().satisfaction()),
          Shapes.plain(need.ratings().reach()),
          need.rootCauses(),
          need.evidence().stream().map(this::shape).toList(),
          need.impacts().stream().map(ExchangeShapes.ImpactShape::of).toList(),
          byKey.entrySet().stream()
              .map(
                  link ->
                      new ExchangeShapes.LinkShape(
                          link.getKey().toString(),
                          Shapes.plain(link.getValue().fit()),
                          Shapes.plainly(link.getValue().experience()),
                          link.getValue().cause()))
              .toList());
    }

    private ExchangeShapes.EvidenceShape shape(Evidence evidence) {
      return new ExchangeShapes.EvidenceShape(
          evidence.kind().code(),
          evidence.stance().code(),
          evidence.sources(),
          evidence.date().toString(),
          evidence.summary(),
          evidence.url(),
          people.called(evidence.author()));
    }

    private Object model(OwnVersion version) {
      ModelVersion saved = version.saved();
      if (saved == null) {
        return new ExchangeShapes.GivenUpShape(version.number(), true);
      }
      Instant changed = saved.changed();
      Map<String, @Nullable Object> shape =
          new LinkedHashMap<>(ModelShapes.shape(saved.model(), version.number()));
      shape.put("author", people.called(saved.author()));
      shape.put("changed", changed == null ? null : changed.toString());
      shape.put("reason", saved.reason());
      return shape;
    }

    private void member(String name, Object value) {
      text("\"" + name + "\":");
      bytes(Json.write(value));
      text(",\n");
    }

    private void text(String text) {
      bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] bytes) {
      try {
        out.write(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** A list that is written item by item. */
    private final class Items {
      private boolean any;

      Items(String name) {
        text("\"" + name + "\":[");
      }

      void add(Object item) {
        text(any ? ",\n" : "\n");
        any = true;
        bytes(Json.write(item));
      }

      void end() {
        text("\n],\n");
      }
    }
  }
}
