package dev.needfirst.benchmarks;

import dev.needfirst.benchmarks.Backlog.RatedNeed;
import dev.needfirst.benchmarks.Backlog.Service;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.ranking.Ranking;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.core.score.Served;
import dev.needfirst.core.score.WeighedNeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A million issues on one thread, beside a sort that says how fast the machine is.
 *
 * <p>Budget: {@link #scoreAndRank} at most twice {@link #sortDoublesWithTheirIndices}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(
    value = 2,
    jvmArgs = {"-Xms3g", "-Xmx3g", "-XX:+UseParallelGC"})
public class ScoreAndRank {

  private static final int ISSUES = 1_000_000;
  private static final long INDEX = (1L << 20) - 1;
  private static final long SEED = 7;

  /**
   * Issues that serve a need lie near each other, as in an epic; anywhere in a project of a hundred
   * thousand; or anywhere among the million.
   */
  @Param({"100", "25000", "250000"})
  public int spread = 100;

  private final Scoring scoring = new Scoring(Model.customerFirst(), LocalDate.of(2026, 11, 21));
  private final List<List<Served>> served = new ArrayList<>();
  private List<List<Impact>> ownImpacts = List.of();
  private Backlog backlog = new Backlog(1, 1, SEED);
  private double[] doubles = {};

  /** Weighs every need, with its confidence given, and says which issue serves which. */
  @Setup
  public void weigh() {
    backlog = new Backlog(ISSUES, spread, SEED);
    ownImpacts = backlog.ownImpacts;
    served.clear();
    served.addAll(serve(weighNeeds()));
    doubles = new Random(SEED).doubles(ISSUES).toArray();
  }

  /** The yardstick: doubles in longs, the last twenty bits replaced by the index. */
  @Benchmark
  public long[] sortDoublesWithTheirIndices() {
    long[] packed = new long[ISSUES];
    for (int at = 0; at < ISSUES; at++) {
      packed[at] = (Double.doubleToRawLongBits(doubles[at]) & ~INDEX) | at;
    }
    Arrays.sort(packed);
    return packed;
  }

  /** All figures of every issue, and the order: what a new model or a new scoring date asks for. */
  @Benchmark
  public int[] scoreAndRank() {
    return rank(served);
  }

  /** The same from ratings and links as they are recorded, confidences given. */
  @Benchmark
  public int[] weighScoreAndRank() {
    return rank(serve(weighNeeds()));
  }

  private int[] rank(List<List<Served>> backlogServed) {
    int[] hundredths = new int[ISSUES];
    for (int at = 0; at < ISSUES; at++) {
      hundredths[at] = scoring.figures(backlogServed.get(at), ownImpacts.get(at)).hundredths();
    }
    return Ranking.order(hundredths);
  }

  private List<WeighedNeed> weighNeeds() {
    List<WeighedNeed> weighed = new ArrayList<>(backlog.needs.size());
    for (RatedNeed need : backlog.needs) {
      weighed.add(scoring.weigh(need.id(), need.ratings(), need.confidence(), need.impacts()));
    }
    return weighed;
  }

  private List<List<Served>> serve(List<WeighedNeed> needs) {
    List<List<Served>> all = new ArrayList<>(ISSUES);
    for (List<Service> services : backlog.services) {
      List<Served> list = new ArrayList<>(services.size());
      for (Service service : services) {
        list.add(new Served(needs.get(service.need()), service.fit(), service.experience()));
      }
      all.add(list);
    }
    return all;
  }
}
