package dev.needfirst.core.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether evidence speaks for a need or against it. */
public enum Stance {
  SUPPORTS,
  CONTRADICTS;

  /** The word of the REST contract, such as {@code supports}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Stance> ofCode(String code) {
    return Stream.of(values()).filter(stance -> stance.code().equals(code)).findFirst();
  }
}
