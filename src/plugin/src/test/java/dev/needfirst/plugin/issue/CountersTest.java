package dev.needfirst.plugin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CountersTest {
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final Counters counters =
      new Counters(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void whatHappenedInTheLastMinuteIsCounted() {
    for (int second = 0; second < 90; second++) {
      counters.count(Counters.Counted.EDITS);
      counters.count(Counters.Counted.EDITS);
      now = now.plusSeconds(1);
    }

    assertThat(counters.inTheLastMinute(Counters.Counted.EDITS)).isBetween(118L, 120L);
    assertThat(counters.inTheLastMinute(Counters.Counted.INDEXED)).isZero();
    assertThat(counters.indexedLast()).isNull();
    now = now.plusSeconds(60);
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
