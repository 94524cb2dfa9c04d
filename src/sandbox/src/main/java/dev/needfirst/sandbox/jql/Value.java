package dev.needfirst.sandbox.jql;

import org.jspecify.annotations.Nullable;

/**
 * A value that a field is compared with.
 *
 * @param text null when it stands for empty
 * @param instant milliseconds, when a date function gave it
 */
public record Value(@Nullable String text, @Nullable Long instant) {

  static final Value EMPTY = new Value(null, null);

  public static Value of(String text) {
    return new Value(text, null);
  }

  boolean empty() {
    return text == null && instant == null;
  }

  String words() {
    return text == null ? String.valueOf(instant) : text;
  }
}
