package dev.needfirst.core.start;

import java.util.Locale;

/** Why something of a batch was left as it was. */
public enum Left {
  /** It is not there, or not for this user. */
  GONE,
  /** It is as wanted already. */
  ALREADY,
  /** Somebody changed it since, and what they did is not undone. */
  CHANGED,
  /** Issues serve the need by now. */
  SERVED,
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
