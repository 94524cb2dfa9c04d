package dev.needfirst.core.score;

import java.util.Locale;

/** What one would change to raise a score. */
public enum Lever {
  IMPORTANCE,
  SATISFACTION,
  REACH,
  FIT,
  EVIDENCE,
  /** A need that is not known yet, where the issue serves none. */
  NEED;

  /** The word of REST and of i18n keys, such as {@code importance}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
