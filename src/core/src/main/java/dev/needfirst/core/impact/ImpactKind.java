package dev.needfirst.core.impact;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an impact is on. */
public enum ImpactKind {
  RETENTION,
  SALES,
  REVENUE,
  SUPPORT,
  REPUTATION,
  RISK,
  KPI,
  OTHER;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The word of the REST contract, such as {@code retention}. */
  public String code() {
    return code;
  }

  public static Optional<ImpactKind> ofCode(String code) {
    return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }
}
