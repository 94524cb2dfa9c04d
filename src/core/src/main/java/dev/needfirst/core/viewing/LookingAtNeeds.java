package dev.needfirst.core.viewing;

import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.Kpi;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Issue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Needs of one project as one user sees them: with those of their issues that the user sees. */
final class LookingAtNeeds {

  private final ScoreBook book;
  private final long projectId;
  private final Model model;
  private final LocalDate scoringDate;
  private final Map<Long, Set<Long>> issues;

  private LookingAtNeeds(ScoreBook book, long projectId, Map<Long, Set<Long>> issues) {
    this.book = book;
    this.projectId = projectId;
    this.model = book.model(projectId).orElseGet(Model::customerFirst);
    this.scoringDate = book.scoringDate();
    this.issues = issues;
  }

  /** As far as no issue has to be asked for: no order by issues, and no state of them. */
  static LookingAtNeeds withoutIssues(ScoreBook book, long projectId) {
    return new LookingAtNeeds(book, projectId, Map.of());
  }

  static LookingAtNeeds at(
      ScoreBook book, long projectId, Collection<Need> needs, UnaryOperator<Set<Long>> seen) {
    Map<Long, Set<Long>> linked = book.issuesOf(needs.stream().map(Need::id).toList());
    Set<Long> all = new TreeSet<>();
    linked.values().forEach(all::addAll);
    Set<Long> visible = all.isEmpty() ? Set.of() : seen.apply(all);
    Map<Long, Set<Long>> issues = new HashMap<>();
    linked.forEach(
        (need, ids) -> {
          Set<Long> kept = new TreeSet<>(ids);
          kept.retainAll(visible);
          issues.put(need, kept);
        });
    return new LookingAtNeeds(book, projectId, issues);
  }

  Set<NeedState> states(Need need) {
    Set<NeedState> states = EnumSet.noneOf(NeedState.class);
    for (NeedState state : NeedState.values()) {
      if (state.holds(need, !issuesOf(need).isEmpty(), model, scoringDate)) {
        states.add(state);
      }
    }
    return states;
  }

  NeedsFound.Looks looks(Need need) {
    return new NeedsFound.Looks(best(need), states(need));
  }

  NeedsOverview overview(List<Need> needs) {
    Map<NeedState, Integer> counts = new EnumMap<>(NeedState.class);
    for (NeedState state : NeedState.values()) {
      counts.put(state, 0);
    }
    int wellKnown = 0;
    for (Need need : needs) {
      wellKnown += book.wellKnown(need.id()) ? 1 : 0;
      states(need).forEach(state -> counts.merge(state, 1, Integer::sum));
    }
    return new NeedsOverview(needs.size(), wellKnown, counts, outcomes(needs));
  }

  Comparator<Need> order(NeedOrder order) {
    Comparator<Double> figures =
        order.down() ? Comparator.reverseOrder() : Comparator.naturalOrder();
    Comparator<Need> byId = Comparator.comparingLong(Need::id);
    Map<Long, @Nullable Double> known = new HashMap<>();
    return Comparator.<Need, @Nullable Double>comparing(
            need -> known.computeIfAbsent(need.id(), id -> figure(need, order.by())),
            Comparator.nullsLast(figures))
        .thenComparing(byId);
  }

  static Comparator<Need> likest(Map<Long, Double> likeness) {
    return Comparator.comparingDouble((Need need) -> -likeness.getOrDefault(need.id(), 0.0))
        .thenComparingLong(Need::id);
  }

  private @Nullable Double figure(Need need, NeedOrder.By by) {
    return switch (by) {
      case RECORDED -> (double) need.id();
      case SCORE -> {
        NeedsFound.Best best = best(need);
        yield best == null ? null : best.score();
      }
      case IMPORTANCE -> need.ratings().importance();
      case SATISFACTION -> need.ratings().satisfaction();
      case REACH -> need.ratings().reach();
      case CONFIDENCE -> book.confidence(need.id()).value();
      case ISSUES -> (double) issuesOf(need).size();
    };
  }

  private NeedsFound.@Nullable Best best(Need need) {
    NeedsFound.Best best = null;
    for (long issue : issuesOf(need)) {
      Double score = book.figures(new Issue(issue, projectId)).score();
      if (score != null && (best == null || score > best.score())) {
        best = new NeedsFound.Best(issue, score);
      }
    }
    return best;
  }

  private Set<Long> issuesOf(Need need) {
    return issues.getOrDefault(need.id(), Set.of());
  }

  private static List<NeedsOverview.Outcome> outcomes(List<Need> needs) {
    Map<String, Kpi> kpis = new LinkedHashMap<>();
    Map<String, Set<Long>> bearing = new HashMap<>();
    for (Need need : needs) {
      for (Impact impact : need.impacts()) {
        Kpi kpi = impact.kpi();
        if (kpi != null) {
          kpis.putIfAbsent(kpi.name(), kpi);
          bearing.computeIfAbsent(kpi.name(), name -> new HashSet<>()).add(need.id());
        }
      }
    }
    List<NeedsOverview.Outcome> outcomes = new ArrayList<>();
    kpis.forEach(
        (name, kpi) ->
            outcomes.add(
                new NeedsOverview.Outcome(kpi, bearing.getOrDefault(name, Set.of()).size())));
    outcomes.sort(
        Comparator.comparingInt((NeedsOverview.Outcome outcome) -> -outcome.needs())
            .thenComparing(outcome -> outcome.kpi().name()));
    return outcomes;
  }
}
