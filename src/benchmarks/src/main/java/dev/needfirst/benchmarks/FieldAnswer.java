package dev.needfirst.benchmarks;

import dev.needfirst.core.book.Answering;
import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.OwnInputsOf;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.need.Ratings;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Figures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a result field answers while Jira indexes: from a book of a hundred thousand scored issues,
 * one after another. The issue's own inputs are at hand: reading them is Jira's.
 *
 * <p>Budget: each at most a microsecond.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(2)
public class FieldAnswer {
  private static final int ISSUES = 100_000;
  private static final int NEEDS = 25_000;
  private static final long SHOP = 10_000;
  private static final long OFF = 10_001;

  private Answering answering = new Answering(new ScoreBooks());
  private long at;

  @Setup
  public void follow() {
    Store store = InMemoryStore.store();
    store
        .transactions()
        .write(
            () -> {
              store.settings().saveScoringDate(LocalDate.of(2026, 11, 21));
              store.settings().save(ProjectSettings.off(SHOP).enabled(true));
              long[] needs = new long[NEEDS];
              for (int need = 0; need < NEEDS; need++) {
                needs[need] = store.needs().save(null, need(need)).id();
              }
              for (long issue = 1; issue <= ISSUES; issue++) {
                Link link =
                    new Link(issue, needs[(int) (issue % NEEDS)], issue % 11 * 1.0, 1, null);
                store.links().put(link, SHOP);
              }
              return SHOP;
            });
    ScoreBooks books = new ScoreBooks();
    OwnInputsOf none = new FakeFields();
    new Following(store, none, books, Clock.systemUTC(), () -> false).runOnce();
    answering = new Answering(books);
    if (!answering.figures(new Issue(1, SHOP), () -> OwnInputs.NONE).scored()) {
      throw new IllegalStateException("the book has no scores");
    }
  }

  @Benchmark
  public Figures scored() {
    return answering.figures(new Issue(1 + at++ % ISSUES, SHOP), () -> OwnInputs.NONE);
  }

  @Benchmark
  public Figures unscored() {
    return answering.figures(new Issue(ISSUES + 1 + at++ % ISSUES, SHOP), () -> OwnInputs.NONE);
  }

  @Benchmark
  public Figures ofAProjectThatIsOff() {
    return answering.figures(new Issue(1 + at++ % ISSUES, OFF), () -> OwnInputs.NONE);
  }

  private static Need need(int number) {
    return new Need(
        0,
        0,
        SHOP,
        "Need " + number,
        null,
        new Ratings((double) (number % 11), (double) (number % 7), 0.5),
        List.of(),
        List.of(),
        List.of());
  }
}
