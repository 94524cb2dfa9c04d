package dev.needfirst.plugin.rest.need;

import com.google.gson.JsonObject;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.viewing.FindingNeeds;
import dev.needfirst.core.viewing.NeedOrder;
import dev.needfirst.core.viewing.NeedState;
import dev.needfirst.core.viewing.NeedsFound;
import dev.needfirst.core.viewing.NeedsOverview;
import dev.needfirst.core.viewing.NeedsWanted;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.CurrentScoring;
import dev.needfirst.plugin.rest.answer.Paging;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers for the needs of a project. Where an order is asked for, as by a page, the answer also
 * says how each need looks and what there is in all; whoever only searches is answered sooner.
 */
public final class NeedListAnswering {
  private final Asking asking;
  private final FindingNeeds finding;
  private final NeedShaping shaping;
  private final ServingShaping serving;
  private final CurrentScoring scoring;

  @Inject
  public NeedListAnswering(
      Asking asking,
      FindingNeeds finding,
      NeedShaping shaping,
      ServingShaping serving,
      CurrentScoring scoring) {
    this.asking = asking;
    this.finding = finding;
    this.shaping = shaping;
    this.serving = serving;
    this.scoring = scoring;
  }

  /** What a request asks for, as it was written. */
  public record Query(
      @Nullable String project,
      @Nullable String text,
      @Nullable String like,
      @Nullable String confidenceBelow,
      @Nullable String withoutIssue,
      @Nullable String state,
      @Nullable String outcome,
      @Nullable String order,
      @Nullable String with,
      @Nullable String startAt,
      @Nullable String maxResults) {

    /** Whether it is for a page that shows all needs. */
    boolean forPage() {
      return order != null;
    }

    boolean withServing() {
      return SERVING.equals(with);
    }
  }

  static final String SERVING = "serving";

  public Response list(Query query) {
    asking.user();
    Faults faults = new Faults();
    NeedsWanted wanted = wanted(query, faults);
    if (query.project() == null || query.project().isBlank()) {
      faults.add("project", "required");
    }
    faults.refuse();
    Asking.AskedProject asked = asking.projectWithNeeds(String.valueOf(query.project()));
    long project = asked.project().getId();
    SeenOnce seen = new SeenOnce(shaping, asked.user(), project);
    NeedsFound found = finding.find(project, wanted, seen::among);
    Shapes.ListShape list =
        new Shapes.ListShape(
            wanted.startAt(), wanted.atMost(), found.total(), shapes(asked, query, found, seen));
    if (!query.forPage()) {
      return Answers.ok(list);
    }
    NeedsOverview overview = finding.overview(project, seen::among);
    return Answers.ok(
        NeedShapes.joined(
            list,
            NeedShapes.OverviewShape.of(
                overview,
                scoring.date().toString(),
                asking.rights().editsNeeds(asked.user(), asked.project(), asked.settings()))));
  }

  private List<JsonObject> shapes(
      Asking.AskedProject asked, Query query, NeedsFound found, SeenOnce seen) {
    long project = asked.project().getId();
    List<Long> linked = found.needs().stream().flatMap(one -> one.issues().stream()).toList();
    Map<Long, String> keys = seen.keys(linked);
    List<Need> needs = found.needs().stream().map(NeedsFound.Found::need).toList();
    Map<Long, NeedsFound.Looks> looks =
        query.forPage() ? finding.looks(project, needs, seen::among) : Map.of();
    Map<Long, List<NeedShapes.ServingShape>> rows =
        query.withServing() ? serving.of(asked.user(), project, needs) : Map.of();
    List<JsonObject> shapes = new ArrayList<>();
    for (NeedsFound.Found one : found.needs()) {
      long id = one.need().id();
      shapes.add(
          NeedShapes.joined(
              shaping.shape(
                  asked.project().getKey(), one.need(), one.confidence(), one.issues(), keys),
              looks(looks.get(id), keys),
              likeness(one),
              query.withServing()
                  ? new NeedShapes.AllServing(rows.getOrDefault(id, List.of()))
                  : null));
    }
    return shapes;
  }

  private static NeedShapes.@Nullable LooksShape looks(
      NeedsFound.@Nullable Looks looks, Map<Long, String> keys) {
    if (looks == null) {
      return null;
    }
    NeedsFound.Best best = looks.best();
    String key = best == null ? null : keys.get(best.issueId());
    return new NeedShapes.LooksShape(
        best == null || key == null
            ? null
            : new NeedShapes.BestShape(key, Shapes.figure(best.score())),
        NeedShapes.codes(looks.states()));
  }

  private static NeedShapes.@Nullable LikenessShape likeness(NeedsFound.Found found) {
    Double likeness = found.likeness();
    return likeness == null
        ? null
        : new NeedShapes.LikenessShape(Shapes.share(likeness.doubleValue()));
  }

  private static NeedsWanted wanted(Query query, Faults faults) {
    Paging paging = Paging.of(faults, query.startAt(), query.maxResults());
    Double below = confidence(faults, query.confidenceBelow());
    Set<NeedState> states = EnumSet.noneOf(NeedState.class);
    if (Boolean.parseBoolean(query.withoutIssue())) {
      states.add(NeedState.NO_ISSUE);
    }
    if (query.state() != null) {
      NeedState.ofCode(query.state())
          .ifPresentOrElse(
              states::add,
              () ->
                  faults.add(
                      "is", "code", "no-issue, no-evidence, opinions-only, ageing, open-ratings"));
    }
    NeedOrder order = NeedOrder.LATEST_FIRST;
    if (query.order() != null) {
      NeedOrder wanted = NeedOrder.ofCode(query.order()).orElse(null);
      if (wanted == null) {
        faults.add(
            "order",
            "code",
            "recorded, score, importance, satisfaction, reach, confidence, issues");
      } else {
        order = wanted;
      }
    }
    if (query.with() != null && !query.withServing()) {
      faults.add("with", "code", SERVING);
    }
    return new NeedsWanted(
        query.text(),
        blankToNull(query.like()),
        below,
        states,
        query.outcome(),
        order,
        paging.startAt(),
        paging.maxResults());
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static @Nullable Double confidence(Faults faults, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      Double below = Double.valueOf(text.strip());
      faults.between("confidenceBelow", below, 0, 1);
      return below;
    } catch (NumberFormatException e) {
      faults.add("confidenceBelow", "number");
      return null;
    }
  }
}
