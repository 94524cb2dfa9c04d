package dev.needfirst.core.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How something about a need came to be known, by default from the weakest kind to the strongest.
 */
public enum EvidenceKind {
  OPINION,
  ANECDOTE,
  /** Votes and asks. */
  REQUEST,
  SURVEY,
  /** It hurt enough to call. */
  SUPPORT_CASE,
  USAGE_DATA,
  INTERVIEW,
  USABILITY_TEST,
  EXPERIMENT,
  OBSERVATION;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word of the REST contract, such as {@code support-case}. */
  public String code() {
    return code;
  }

  /** Whether evidence of this kind wants a summary or an address where it can be read. */
  public boolean wantsAccount() {
    return this == OBSERVATION || this == INTERVIEW || this == USABILITY_TEST || this == EXPERIMENT;
  }

  public static Optional<EvidenceKind> ofCode(String code) {
    return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
