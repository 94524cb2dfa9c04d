package dev.needfirst.core.viewing;

import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.Status;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a ranking one may want to look at alone. */
public enum RankingFilter {
  VALIDATED,
  ASSUMED,
  BUSINESS_FIRST,
  NO_NEED,
  /** Ratings that were not given leave the score open. */
  PARTIAL,
  /** Points wait for a known need: as many as show as one. */
  WITHHELD,
  /** All evidence of the needs that it serves has seen half of its half-life. */
  AGEING;

  private static final double LEAST_WITHHELD = 0.5;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word of the REST contract, such as {@code business-first}. */
  public String code() {
    return code;
  }

  /** Reads what {@link #code} writes; empty for any other word. */
  public static Optional<RankingFilter> ofCode(String code) {
    return Stream.of(values()).filter(filter -> filter.code.equals(code)).findFirst();
  }

  /** Whether it is about the status, of which an issue has one. */
  public boolean ofStatus() {
    return switch (this) {
      case VALIDATED, ASSUMED, BUSINESS_FIRST, NO_NEED -> true;
      case PARTIAL, WITHHELD, AGEING -> false;
    };
  }

  /** Whether only those may ask who see needs: the rest is as public as the score. */
  public boolean ofNeeds() {
    return this == AGEING;
  }

  boolean holds(Figures figures, boolean ageing) {
    return switch (this) {
      case VALIDATED -> figures.status() == Status.VALIDATED;
      case ASSUMED -> figures.status() == Status.ASSUMED;
      case BUSINESS_FIRST -> figures.status() == Status.BUSINESS_FIRST;
      case NO_NEED -> figures.status() == Status.NO_NEED;
      case PARTIAL -> figures.partial();
      case WITHHELD -> figures.withheld() >= LEAST_WITHHELD;
      case AGEING -> ageing;
    };
  }
}
