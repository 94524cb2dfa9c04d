package dev.needfirst.core.start;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.RecordingOwnImpacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records what a field of Jira says as impacts of issues, each by itself, and takes it back. */
public final class RecordingFieldImpacts {

  private final RecordingOwnImpacts recording;

  public RecordingFieldImpacts(RecordingOwnImpacts recording) {
    this.recording = recording;
  }

  /** An impact as it was recorded. */
  public record Made(long id, FieldImpact impact) {}

  /** What came of impacts: those that are recorded, and why the others are not. */
  public record Recorded(List<Made> done, Outcome<FieldImpact> outcome) {}

  /**
   * Adds each to its issue, unless that has one from the field already.
   *
   * @param marks how a description may name the field
   */
  public Recorded record(List<FieldImpact> impacts, Set<String> marks, By by) {
    Outcome<FieldImpact> outcome = Outcome.open();
    List<Made> done = new ArrayList<>();
    for (FieldImpact impact : impacts) {
      outcome.tried(
          impact,
          () -> {
            Optional<Impact> recorded =
                recording.recordUnless(
                    impact.issue(),
                    present -> FieldImpact.isFrom(present, marks),
                    impact.draft(),
                    by);
            recorded.ifPresent(made -> done.add(new Made(made.id(), impact)));
            return recorded.isPresent() ? Optional.empty() : Optional.of(Left.ALREADY);
          });
    }
    return new Recorded(done, outcome);
  }

  /** Removes those that are exactly as they were made; others stay. */
  public Outcome<Made> takeBack(List<Made> impacts, By by) {
    Outcome<Made> outcome = Outcome.open();
    for (Made made : impacts) {
      outcome.tried(
          made,
          () ->
              recording.removeIf(made.impact().issue(), made.impact().withId(made.id()), by)
                  ? Optional.empty()
                  : Optional.of(Left.CHANGED));
    }
    return outcome;
  }
}
