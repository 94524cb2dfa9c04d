package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.viewing.PlannedWrite;
import dev.needfirst.core.viewing.PreviewingWrites;
import dev.needfirst.plugin.issue.SeenIssues;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.Drafts;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Rejected;
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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers what writing one thing for many issues, at most 1,000, would do to their scores and
 * places.
 */
public final class RankingPreviewAnswering {
  private static final String ATTACH = "attach";
  private static final String SET = "set";
  private static final String IMPACT = "impact";

  /** So many of the other issues are named. */
  private static final int OTHERS_NAMED = 10;

  private final Asking asking;
  private final RankingQueries queries;
  private final RankingOverviews overviews;
  private final PreviewingWrites previewing;
  private final Found found;

  /** Where needs and issues are found. */
  public record Found(NeedsAnswering needs, SeenIssues issues) {
    @Inject
    public Found {}
  }

  @Inject
  public RankingPreviewAnswering(
      Asking asking,
      RankingQueries queries,
      RankingOverviews overviews,
      PreviewingWrites previewing,
      Found found) {
    this.asking = asking;
    this.queries = queries;
    this.overviews = overviews;
    this.previewing = previewing;
    this.found = found;
  }

  /**
   * What would become of an issue.
   *
   * @param rank null while it is unscored, and where places are not told
   */
  private record MoveShape(
      String issue,
      String summary,
      @Nullable BigDecimal score,
      @Nullable BigDecimal scoreThen,
      @Nullable Integer rank,
      @Nullable Integer rankThen) {}

  private record PreviewShape(
      int total,
      long rising,
      long falling,
      List<MoveShape> values,
      int othersTotal,
      List<MoveShape> others) {}

  public Response preview(
      String key, RankingQueries.Entered entered, @Nullable String type, InputStream body) {
    Asking.AskedProject asked = asking.projectWithNeeds(key);
    RankingQuery query = queries.read(asked, entered);
    Members members = Bodies.json(type, body);
    Set<String> keys = new LinkedHashSet<>(members.texts("issues"));
    if (keys.isEmpty()) {
      members.fault("issues", "required");
    }
    PlannedWrite write = write(asked, members);
    Map<Long, Issue> issues = issues(asked, keys);
    RankingOverview overview = overviews.of(asked, query);
    boolean places = !overview.totals().scoredCapped();
    PreviewingWrites.Previewed previewed =
        previewing.preview(
            overview.hits(),
            issues.values().stream().map(issue -> overviews.hit(asked, issue, false)).toList(),
            write);
    List<PreviewingWrites.Move> others = previewed.others().stream().limit(OTHERS_NAMED).toList();
    Map<Long, Issue> seen =
        found
            .issues()
            .issues(
                asked.user(),
                asked.project().getId(),
                others.stream().map(move -> move.hit().issue().id()).toList());
    return Answers.ok(
        new PreviewShape(
            previewed.meant().size(),
            previewed.meant().stream().filter(move -> change(move) > 0).count(),
            previewed.meant().stream().filter(move -> change(move) < 0).count(),
            shapes(previewed.meant(), issues, places),
            previewed.others().size(),
            shapes(others, seen, places)));
  }

  private static int change(PreviewingWrites.Move move) {
    return move.then().hundredths() - move.now().hundredths();
  }

  private static List<MoveShape> shapes(
      List<PreviewingWrites.Move> moves, Map<Long, Issue> issues, boolean places) {
    List<MoveShape> shapes = new ArrayList<>();
    for (PreviewingWrites.Move move : moves) {
      Issue issue = issues.get(move.hit().issue().id());
      if (issue != null) {
        shapes.add(
            new MoveShape(
                issue.getKey(),
                issue.getSummary(),
                Shapes.figure(move.now().score()),
                Shapes.figure(move.then().score()),
                places ? move.rankNow() : null,
                places ? move.rankThen() : null));
      }
    }
    return shapes;
  }

  /** Those of the project that the user may browse, by their ids. */
  private Map<Long, Issue> issues(Asking.AskedProject asked, Set<String> keys) {
    Map<Long, Issue> issues = new HashMap<>();
    for (String key : keys) {
      try {
        Issue issue = asking.issue(key).issue();
        if (issue.getProjectId().equals(asked.project().getId())) {
          issues.put(issue.getId(), issue);
        }
      } catch (Rejected hidden) {
        // There is no such issue for this user.
      }
    }
    return issues;
  }

  /**
   * What is to be tried.
   *
   * @param member under which its faults are told
   */
  private record Wanted(String member, Supplier<PlannedWrite> write) {}

  private PlannedWrite write(Asking.AskedProject asked, Members members) {
    List<Wanted> wanted = new ArrayList<>();
    members.object(ATTACH, one -> wanted.add(new Wanted(ATTACH, attaching(asked, one))));
    members.object(SET, one -> wanted.add(new Wanted(SET, setting(one))));
    members.object(IMPACT, one -> wanted.add(new Wanted(IMPACT, burdening(one))));
    if (wanted.size() != 1) {
      members.fault("", "one-of", String.join(", ", ATTACH, SET, IMPACT));
    }
    members.end();
    Faults faults = new Faults();
    PlannedWrite write = faults.within(wanted.get(0).member(), wanted.get(0).write());
    faults.refuse();
    return Objects.requireNonNull(write);
  }

  private Supplier<PlannedWrite> attaching(Asking.AskedProject asked, Members one) {
    Long id = one.whole("need");
    Double fit = one.number("fit");
    Need need = id == null ? null : found.needs().find(asked, id).orElse(null);
    if (need == null) {
      one.fault("need", id == null ? "required" : "no-need");
    }
    return () -> {
      Need there = Objects.requireNonNull(need);
      new LinkDraft(fit, null, null).read(0, there);
      return new PlannedWrite.Attaching(there, fit);
    };
  }

  private static Supplier<PlannedWrite> setting(Members one) {
    String code = one.text("input");
    Double value = one.number("value");
    Optional<PlannedWrite.Input> input = PlannedWrite.Input.ofCode(String.valueOf(code));
    if (input.isEmpty()) {
      String known =
          Stream.of(PlannedWrite.Input.values())
              .map(PlannedWrite.Input::code)
              .collect(Collectors.joining(", "));
      one.fault("input", code == null ? "required" : "code", known);
    }
    return () -> new PlannedWrite.Setting(input.orElseThrow(), value);
  }

  private static Supplier<PlannedWrite> burdening(Members one) {
    ImpactDraft draft = Drafts.bareImpact(one);
    return () -> new PlannedWrite.Burdening(draft.read(0));
  }
}
