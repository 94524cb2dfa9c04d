package dev.needfirst.sandbox.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The dates of exports. Those without an offset are taken as UTC. */
final class Dates {

  private static final DateTimeFormatter REST =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX][X]", Locale.ENGLISH);

  private static final List<DateTimeFormatter> CSV =
      List.of(
          format("d/MMM/yy h:mm a"),
          format("d/MMM/yy H:mm"),
          format("d/MMM/yyyy H:mm"),
          format("yyyy-MM-dd H:mm[:ss][.S]"),
          format("yyyy/MM/dd H:mm[:ss]"),
          format("MMM d, yyyy, h:mm a"),
          format("dd.MM.yyyy H:mm"),
          format("d/MMM/yy"),
          format("d/MMM/yyyy"),
          format("yyyy-MM-dd"),
          format("yyyy/MM/dd"),
          format("dd.MM.yyyy"));

  private Dates() {}

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH);
  }

  /** Milliseconds, or null when the text is no date. */
  static @Nullable Long instant(String text) {
    try {
      TemporalAccessor parsed =
          REST.parseBest(text, OffsetDateTime::from, ZonedDateTime::from, LocalDateTime::from);
      return millis(parsed);
    } catch (DateTimeException e) {
      // not as REST writes it
    }
    for (DateTimeFormatter format : CSV) {
      try {
        return millis(format.parseBest(text.trim(), LocalDateTime::from, LocalDate::from));
      } catch (DateTimeException e) {
        // the next format
      }
    }
    return null;
  }

  /** {@code YYYY-MM-DD}, or null when the text is no date. */
  static @Nullable String date(String text) {
    Long millis = instant(text);
    return millis == null
        ? null
        : java.time.Instant.ofEpochMilli(millis).atZone(ZoneId.of("UTC")).toLocalDate().toString();
  }

  private static long millis(TemporalAccessor parsed) {
    if (parsed instanceof OffsetDateTime time) {
      return time.toInstant().toEpochMilli();
    }
    if (parsed instanceof LocalDateTime time) {
      return time.toInstant(ZoneOffset.UTC).toEpochMilli();
    }
    return LocalDate.from(parsed).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
