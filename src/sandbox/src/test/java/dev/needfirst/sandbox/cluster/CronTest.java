package dev.needfirst.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needfirst.sandbox.seam.UnsupportedInSandbox;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {

  private static String next(String cron, String after) {
    long next = Cron.parse(cron).next(Instant.parse(after).toEpochMilli());
    return Instant.ofEpochMilli(next).toString();
  }

  @Test
  void findsTheNextTimeThatFits() {
    assertThat(next("0 0 2 * * ?", "2026-11-21T01:59:59.500Z")).isEqualTo("2026-11-21T02:00:00Z");
    assertThat(next("0 0 2 * * ?", "2026-11-21T02:00:00Z")).isEqualTo("2026-11-22T02:00:00Z");
    assertThat(next("30 5 0 1 * ?", "2026-11-21T12:00:00Z")).isEqualTo("2026-12-01T00:05:30Z");
    assertThat(next("0 0 0 31 * ?", "2026-11-21T00:00:00Z")).isEqualTo("2026-12-31T00:00:00Z");
    assertThat(next("* * * * * ?", "2026-11-21T00:00:00Z")).isEqualTo("2026-11-21T00:00:01Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0 0/5 * * * ?", "0 0 2 ? * MON", "0 0 24 * * ?", "never", "0 0 2 * * ? 2027"})
  void whatItDoesNotReadIsRefused(String cron) {
    assertThatThrownBy(() -> Cron.parse(cron))
        .isInstanceOf(UnsupportedInSandbox.class)
        .hasMessageContaining(cron);
  }
}
