package dev.needfirst.core.recording;

import dev.needfirst.core.evidence.Evidence;
import java.time.Clock;
import java.time.LocalDate;

/** The latest date that something may have been found out. */
final class Today {

  private Today() {}

  static LocalDate latest(Store store, Clock clock) {
    return Evidence.latestDate(
        clock.instant(), store.settings().scoringDate().orElse(LocalDate.MIN));
  }
}
