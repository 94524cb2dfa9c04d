package dev.needfirst.sandbox.jql;

import org.jspecify.annotations.Nullable;

/**
 * A value that a field is compared with.
 *
 * @param text null when it stands for empty
 * @param instant milliseconds, when a date function gave it
 * @param found whether a plugin's function gave it
 */
public record Value(@Nullable String text, @Nullable Long instant, boolean found) {

  /** The value that stands for empty. */
  public static final Value EMPTY = new Value(null, null, false);

  static Value of(String text) {
    return new Value(text, null, false);
  }

  /** A value that a plugin's function has found, and nobody has written in the query. */
  public static Value found(String text) {
    return new Value(text, null, true);
  }

  static Value at(long instant) {
    return new Value(null, instant, false);
  }

  boolean empty() {
    return text == null && instant == null;
  }

  String words() {
    return text == null ? String.valueOf(instant) : text;
  }
}
