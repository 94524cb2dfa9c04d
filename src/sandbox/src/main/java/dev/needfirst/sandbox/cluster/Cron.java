package dev.needfirst.sandbox.cluster;

import dev.needfirst.sandbox.seam.UnsupportedInSandbox;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The part of Quartz' cron that the sandbox reads. */
record Cron(int second, int minute, int hour, int day) {

  private static final int EVERY = -1;

  static Cron parse(String expression) {
    String[] parts = expression.strip().split("\\s+", -1);
    boolean known =
        (parts.length == 6 || (parts.length == 7 && parts[6].equals("*")))
            && parts[4].equals("*")
            && (parts[5].equals("?") || parts[5].equals("*"));
    if (!known) {
      throw unsupported(expression);
    }
    return new Cron(
        number(parts[0], 59, expression),
        number(parts[1], 59, expression),
        number(parts[2], 23, expression),
        number(parts[3], 31, expression));
  }

  private static int number(String part, int most, String expression) {
    if (part.equals("*") || part.equals("?")) {
      return EVERY;
    }
    if (!part.matches("\\d{1,2}") || Integer.parseInt(part) > most) {
      throw unsupported(expression);
    }
    return Integer.parseInt(part);
  }

  private static UnsupportedInSandbox unsupported(String expression) {
    return new UnsupportedInSandbox("the cron expression \"" + expression + "\"");
  }

  /** The first fitting second after a time, in UTC. */
  long next(long after) {
    ZonedDateTime time =
        Instant.ofEpochMilli(after)
            .atZone(ZoneOffset.UTC)
            .truncatedTo(ChronoUnit.SECONDS)
            .plusSeconds(1);
    while (true) {
      if (day != EVERY && time.getDayOfMonth() != day) {
        time = time.toLocalDate().plusDays(1).atStartOfDay(ZoneOffset.UTC);
      } else if (hour != EVERY && time.getHour() != hour) {
        time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
      } else if (minute != EVERY && time.getMinute() != minute) {
        time = time.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
      } else if (second != EVERY && time.getSecond() != second) {
        time = time.plusSeconds(1);
      } else {
        return time.toInstant().toEpochMilli();
      }
    }
  }
}
