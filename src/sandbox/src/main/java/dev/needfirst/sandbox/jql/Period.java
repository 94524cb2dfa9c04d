package dev.needfirst.sandbox.jql;

import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JQL's relative dates: {@code -7d}, {@code 4w 2d}, {@code -1h}. */
final class Period {

  private static final Pattern WHOLE =
      Pattern.compile("[+-]?\\d{1,6}[yMwdhm]?(\\s+\\d{1,6}[yMwdhm])*");
  private static final Pattern PART = Pattern.compile("(\\d+)([yMwdhm]?)");

  private Period() {}

  /** The time moved by a period, or null when the text is none. */
  static @Nullable LocalDateTime plus(LocalDateTime time, String text) {
    if (!WHOLE.matcher(text).matches()) {
      return null;
    }
    int sign = text.startsWith("-") ? -1 : 1;
    LocalDateTime moved = time;
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      long amount = sign * Long.parseLong(parts.group(1));
      moved =
          switch (parts.group(2)) {
            case "y" -> moved.plusYears(amount);
            case "M" -> moved.plusMonths(amount);
            case "w" -> moved.plusWeeks(amount);
            case "d" -> moved.plusDays(amount);
            case "h" -> moved.plusHours(amount);
            default -> moved.plusMinutes(amount);
          };
    }
    return moved;
  }
}
