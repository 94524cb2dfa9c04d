package dev.needfirst.benchmarks;

import dev.needfirst.core.impact.Direction;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.need.Ratings;
import dev.needfirst.core.score.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A backlog as large as wanted, the same for the same seed: a need for four issues, one impact a
 * need, one issue in five with an impact of its own, seven in ten with one need, two with two, one
 * with none; one rating in twelve and one fit in twelve is missing, which leaves about a third of
 * the scores open.
 */
final class Backlog {

  private static final int ISSUES_A_NEED = 4;
  private static final int MISSING = 12;

  final List<RatedNeed> needs = new ArrayList<>();
  final List<List<Service>> services = new ArrayList<>();
  final List<List<Impact>> ownImpacts = new ArrayList<>();

  /**
   * @param spread how far the issues that serve a need lie apart, counted in needs
   */
  Backlog(int issues, int spread, long seed) {
    Random random = new Random(seed);
    for (int at = 0; at < Math.max(1, issues / ISSUES_A_NEED); at++) {
      needs.add(
          new RatedNeed(
              at + 1,
              new Ratings(upTo(10, random), upTo(10, random), upTo(1, random)),
              new Confidence(random.nextDouble(), random.nextInt(5) == 0 ? random.nextDouble() : 0),
              List.of(impact(random))));
    }
    for (int at = 0; at < issues; at++) {
      int served = new int[] {0, 1, 1, 1, 1, 1, 1, 1, 2, 2}[random.nextInt(10)];
      List<Service> list = new ArrayList<>();
      for (int link = 0; link < served; link++) {
        list.add(new Service(need(at, spread, random), upTo(10, random), random.nextInt(5) - 1));
      }
      services.add(List.copyOf(list));
      ownImpacts.add(random.nextInt(5) == 0 ? List.of(impact(random)) : List.of());
    }
  }

  /** A need with its confidence given. */
  record RatedNeed(long id, Ratings ratings, Confidence confidence, List<Impact> impacts) {}

  /** That an issue serves the need at a place of the list. */
  record Service(int need, @Nullable Double fit, double experience) {}

  private int need(int issue, int spread, Random random) {
    return (issue / ISSUES_A_NEED + random.nextInt(spread)) % needs.size();
  }

  private static Impact impact(Random random) {
    ImpactKind[] kinds = ImpactKind.values();
    return new Impact(
        0, Direction.NEGATIVE, kinds[random.nextInt(kinds.length)], random.nextInt(11), null, null);
  }

  private static @Nullable Double upTo(int most, Random random) {
    return random.nextInt(MISSING) == 0 ? null : Double.valueOf(most * random.nextInt(21) / 20.0);
  }
}
