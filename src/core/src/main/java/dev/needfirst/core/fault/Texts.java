package dev.needfirst.core.fault;

import org.jspecify.annotations.Nullable;

/** What every text of an input is held to. */
public final class Texts {

  /** Longest statement of a need, in characters. */
  public static final int STATEMENT = 2_000;

  /** Longest text of any other kind, in characters. */
  public static final int TEXT = 10_000;

  /** Longest user key, in characters: what Jira's own column holds. */
  public static final int USER_KEY = 255;

  /** Longest name that a fault repeats, in characters. */
  private static final int NAME = 100;

  /** Longest list, in items. */
  public static final int ITEMS = 1_000;

  private Texts() {}

  /**
   * A name that an input gives, as faults repeat it: the end of a long one is left out, since
   * everything that is wrong within would repeat it.
   */
  public static String told(String name) {
    if (name.length() <= NAME) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(NAME - 1)) ? NAME - 1 : NAME;
    return name.substring(0, end) + "\u2026";
  }

  /** An absent or blank text is null; any other is kept as it is, but for the space around it. */
  public static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /**
   * Whether every database can hold the text: no NUL (PostgreSQL refuses it), no half of a
   * surrogate pair.
   */
  public static boolean storable(String text) {
    for (int at = 0; at < text.length(); at++) {
      char unit = text.charAt(at);
      if (unit == '\0' || Character.isLowSurrogate(unit)) {
        return false;
      }
      if (Character.isHighSurrogate(unit)) {
        at++;
        if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
          return false;
        }
      }
    }
    return true;
  }
}
