package dev.needfirst.core.start;

import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.RecordingNeeds;
import java.util.List;
import java.util.Optional;

/** Takes back needs that were recorded together. */
public final class TakingBackNeeds {

  private final RecordingNeeds recording;

  public TakingBackNeeds(RecordingNeeds recording) {
    this.recording = recording;
  }

  /**
   * A need and the version that the user has seen.
   *
   * @param version any other is left as it is
   */
  public record Seen(long need, int version) {}

  /** Removes those that nobody changed since, and that no issue serves. */
  public Outcome<Seen> takeBack(List<Seen> needs, By by) {
    Outcome<Seen> outcome = Outcome.open();
    for (Seen seen : needs) {
      outcome.tried(
          seen,
          () ->
              recording.removeIfIdle(seen.need(), seen.version(), by)
                  ? Optional.empty()
                  : Optional.of(Left.CHANGED));
    }
    return outcome;
  }
}
