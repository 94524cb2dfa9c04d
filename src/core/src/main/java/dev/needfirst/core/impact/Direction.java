package dev.needfirst.core.impact;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an impact hurts while the need is unmet or pays once it is met. */
public enum Direction {
  /** While the need is unmet. */
  NEGATIVE,
  /** Once the need is met. */
  POSITIVE;

  /** The word of the REST contract, such as {@code negative}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Direction> ofCode(String code) {
    return Stream.of(values()).filter(direction -> direction.code().equals(code)).findFirst();
  }
}
