package dev.needfirst.plugin.rest.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.needfirst.plugin.rest.answer.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A body that comes byte by byte is given up when its time is over. */
class TimelyBodyTest {
  private Instant now = Instant.parse("2026-11-21T12:00:00Z");

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          throw new UnsupportedOperationException();
        }
      };

  /** Has a byte a second. */
  private InputStream body(int bytes) {
    InputStream slow =
        new ByteArrayInputStream(new byte[bytes]) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            now = now.plusSeconds(1);
            return super.read(into, from, Math.min(1, length));
          }
        };
    return new TimelyBody(slow, clock, Duration.ofSeconds(60));
  }

  @Test
  void aBodyThatIsThereInTimeIsRead() throws IOException {
    try (InputStream body = body(60)) {
      assertThat(body.readNBytes(1_000)).hasSize(60);
    }
  }

  @Test
  void oneThatTakesLongerIsRefused() throws IOException {
    try (InputStream body = body(62)) {
      Rejected late = catchThrowableOfType(Rejected.class, () -> body.readNBytes(1_000));
      assertThat(late.status()).isEqualTo(408);
      assertThat(late.arguments()).containsExactly(60L);
    }
  }
}
