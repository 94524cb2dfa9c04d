package dev.needfirst.core.recording;

import dev.needfirst.core.fault.Faults;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Reads dates as they are entered, {@code YYYY-MM-DD}, of the years 1900 to 9999. */
final class Dates {

  private static final int FIRST_YEAR = 1900;

  private Dates() {}

  /** The date; null if there is none, or it is none, which is then a fault. */
  static @Nullable LocalDate read(Faults faults, String member, @Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      // ISO-8601 knows years of more digits; no database column and no page of ours does.
      if (text.length() == "YYYY-MM-DD".length() && date.getYear() >= FIRST_YEAR) {
        return date;
      }
    } catch (DateTimeParseException notADate) {
      // said below
    }
    faults.add(member, "date");
    return null;
  }
}
