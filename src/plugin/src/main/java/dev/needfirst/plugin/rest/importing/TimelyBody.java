package dev.needfirst.plugin.rest.importing;

import dev.needfirst.plugin.rest.answer.Rejected;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A body that has to be there in time; one that does not come at all is the server's to end. */
final class TimelyBody extends FilterInputStream {
  private final Clock clock;
  private final Duration longest;
  private final Instant end;

  TimelyBody(InputStream body, Clock clock, Duration longest) {
    super(body);
    this.clock = clock;
    this.longest = longest;
    this.end = clock.instant().plus(longest);
  }

  @Override
  public int read() throws IOException {
    inTime();
    return super.read();
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    inTime();
    return super.read(bytes, from, length);
  }

  private void inTime() {
    if (clock.instant().isAfter(end)) {
      throw new Rejected(Rejected.TOO_SLOW, "needfirst.error.too-slow", longest.toSeconds());
    }
  }
}
