package dev.needfirst.plugin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.fixtures.PassingClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountersTest {
  private final PassingClock clock = new PassingClock();
  private final Counters counters = new Counters(clock);

  @Test
  void whatHappenedInTheLastMinuteIsCounted() {
    for (int second = 0; second < 90; second++) {
      counters.count(Counters.Counted.EDITS);
      counters.count(Counters.Counted.EDITS);
      clock.passes(Duration.ofSeconds(1));
    }

    assertThat(counters.inTheLastMinute(Counters.Counted.EDITS)).isBetween(118L, 120L);
    assertThat(counters.inTheLastMinute(Counters.Counted.INDEXED)).isZero();
    assertThat(counters.indexedLast()).isNull();
    clock.passes(Duration.ofSeconds(60));
    assertThat(counters.inTheLastMinute(Counters.Counted.EDITS)).isZero();
  }

  @Test
  void theTimeThatMostDoNotExceedIsOfTheLastThousand() {
    assertThat(counters.p95(Counters.Timed.REST)).isNull();
    counters.done(Counters.Timed.REST, System.nanoTime() - 1_000_000_000_000L);
    assertThat(counters.p95(Counters.Timed.REST)).isGreaterThan(999_000_000_000L);
    for (int time = 0; time < Counters.KEPT; time++) {
      counters.done(Counters.Timed.REST, System.nanoTime());
    }
    assertThat(counters.p95(Counters.Timed.REST)).isLessThan(999_000_000_000L);
    assertThat(counters.p95(Counters.Timed.FIELD_ANSWER)).isNull();
    counters.done(Counters.Timed.FIELD_ANSWER, 0);
    assertThat(counters.p95(Counters.Timed.FIELD_ANSWER)).isNull();
  }

  @Test
  void oneInSixteenIsTimed() {
    int timed = 0;
    for (int time = 0; time < 160; time++) {
      timed += counters.sample() == 0 ? 0 : 1;
    }
    assertThat(timed).isEqualTo(10);
  }
}
