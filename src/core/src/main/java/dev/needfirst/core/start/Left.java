package dev.needfirst.core.start;

import java.util.Locale;

/** Why something of a batch was left as it was. */
public enum Left {
  /** It is not there, or not for this user. */
  GONE,
  /** It is as wanted already. */
  ALREADY,
  /**
   * Somebody changed it since, or what it is tied to, and what they did is not undone. Which of the
   * two is not told: an issue that serves a need may be hidden from the user.
   */
  CHANGED,
  /** The user may not edit it. */
  NO_EDIT,
  /** It holds as many as it can. */
  FULL,
  /** Others were writing the same thing. */
  BUSY;

  /** The word of REST and of i18n keys, such as {@code no-edit}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
