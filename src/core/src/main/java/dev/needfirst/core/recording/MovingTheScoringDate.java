package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.model.Models;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * Moves the scoring date of the whole Jira on. Doing it twice, or on two nodes, is doing it once.
 */
public final class MovingTheScoringDate {

  private static final String MEMBER = "scoringDate";

  private final Store store;
  private final Clock clock;

  public MovingTheScoringDate(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Moves it to the first of the present month (UTC), never backwards, and returns where it is
   * then.
   */
  public LocalDate move() {
    LocalDate first = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
    Optional<LocalDate> present = store.settings().scoringDate();
    return present.isPresent() && !present.get().isBefore(first) ? present.get() : fix(first);
  }

  /** Sets it to a given day, forwards or backwards, and returns that day. */
  public LocalDate fix(LocalDate day) {
    return store
        .transactions()
        .write(
            () -> {
              Optional<LocalDate> present = store.settings().scoringDate();
              if (!present.equals(Optional.of(day))) {
                Writing.of(store, clock, Aggregate.jira(), Models.GLOBAL, null, By.itself())
                    .takes(
                        ChangeKind.SCORING_DATE_MOVED,
                        present.map(date -> Map.of(MEMBER, date.toString())).orElse(Map.of()),
                        Map.of(MEMBER, day.toString()));
                store.settings().saveScoringDate(day);
              }
              return day;
            });
  }
}
