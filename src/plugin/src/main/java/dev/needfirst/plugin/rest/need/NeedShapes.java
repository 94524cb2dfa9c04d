package dev.needfirst.plugin.rest.need;

import com.google.gson.JsonObject;
import dev.needfirst.core.viewing.NeedState;
import dev.needfirst.core.viewing.NeedsOverview;
import dev.needfirst.plugin.rest.answer.Json;
import dev.needfirst.plugin.rest.answer.Shapes;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lists of needs, and a need on a page of its own, have beside the need itself. */
final class NeedShapes {
  private NeedShapes() {}

  record BestShape(String issue, BigDecimal score) {}

  /**
   * How a need looks in a list.
   *
   * @param states what is open about it
   */
  record LooksShape(@Nullable BestShape best, List<String> states) {}

  record LikenessShape(BigDecimal likeness) {}

  /** An issue that serves a need. */
  record ServingShape(
      String issue,
      String summary,
      Shapes.@Nullable TypeShape type,
      @Nullable BigDecimal score,
      String valueStatus,
      @Nullable Number fit,
      Number experience,
      @Nullable Integer cause,
      @Nullable BigDecimal solves,
      @Nullable BigDecimal feelsLike) {}

  record AllServing(List<ServingShape> serving) {}

  record ChangedShape(Shapes.@Nullable AuthorShape by, String at) {}

  /** How much of a piece of evidence age has left, 0 to 1. */
  record CountsShape(BigDecimal counts) {}

  /**
   * What a need's own page says beside the need.
   *
   * @param evidence that of the need, with how much of it still counts
   */
  record PageShape(
      List<JsonObject> evidence,
      @Nullable ChangedShape changed,
      String scoringDate,
      boolean mayWrite) {}

  record OutcomeShape(
      String name,
      @Nullable String unit,
      @Nullable Number baseline,
      @Nullable Number target,
      int needs) {
    static OutcomeShape of(NeedsOverview.Outcome outcome) {
      return new OutcomeShape(
          outcome.kpi().name(),
          outcome.kpi().unit(),
          Shapes.plain(outcome.kpi().baseline()),
          Shapes.plain(outcome.kpi().target()),
          outcome.needs());
    }
  }

  /** What is said of all needs of a project. */
  record OverviewShape(
      Map<String, Integer> counts,
      List<OutcomeShape> outcomes,
      String scoringDate,
      boolean mayWrite) {
    static OverviewShape of(NeedsOverview overview, String scoringDate, boolean mayWrite) {
      Map<String, Integer> counts = new TreeMap<>();
      counts.put("all", overview.all());
      counts.put("wellKnown", overview.wellKnown());
      overview.states().forEach((state, count) -> counts.put(state.code(), count));
      return new OverviewShape(
          counts,
          overview.outcomes().stream().map(OutcomeShape::of).toList(),
          scoringDate,
          mayWrite);
    }
  }

  static List<String> codes(Set<NeedState> states) {
    return states.stream().sorted(Comparator.naturalOrder()).map(NeedState::code).toList();
  }

  /** One object with the members of all that are there. */
  static JsonObject joined(@Nullable Object... parts) {
    return Json.joined(Stream.of(parts).filter(part -> part != null).toArray());
  }
}
