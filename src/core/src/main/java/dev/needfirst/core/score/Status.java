package dev.needfirst.core.score;

import java.util.Locale;

/** What an issue's score stands on. */
public enum Status {
  /** No need and no impact. */
  UNSCORED,
  /** An impact, but no need yet. */
  NO_NEED,
  /** A need that too little is known about. */
  ASSUMED,
  /** Needs with enough evidence give at least half of the customer value. */
  VALIDATED,
  /** Much for the business, little for customers, whatever the missing inputs turn out to be. */
  BUSINESS_FIRST;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word of REST and of the pages' i18n keys, such as {@code no-need}. */
  public String code() {
    return code;
  }

  /** The word in the index and in Jira's field: the code, and empty when unscored. */
  public String indexed() {
    return this == UNSCORED ? "" : code;
  }
}
