package dev.needfirst.core.start;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.RecordingEvidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records requests that were proposed, each by itself, and takes them back. */
public final class RecordingRequests {

  private final RecordingEvidence recording;

  public RecordingRequests(RecordingEvidence recording) {
    this.recording = recording;
  }

  /**
   * A request as it was recorded.
   *
   * @param id of the evidence
   */
  public record Made(long need, long id, int sources) {}

  /** What came of requests: those that are recorded, and the needs that got none. */
  public record Recorded(List<Made> done, Map<Need, Left> left) {}

  /** Adds each to its need. */
  public Recorded record(List<ProposedRequest> requests, By by) {
    Outcome<Need> outcome = Outcome.open();
    List<Made> done = new ArrayList<>();
    for (ProposedRequest request : requests) {
      long need = request.need().id();
      outcome.tried(
          request.need(),
          () -> {
            Evidence recorded = recording.record(need, null, request.draft(), by).part();
            done.add(new Made(need, recorded.id(), recorded.sources()));
            return Optional.empty();
          });
    }
    return new Recorded(done, outcome.left());
  }

  /**
   * Removes those that are as they were recorded; others stay.
   *
   * @param needs by their ids; requests of any other need are left
   */
  public Outcome<Made> takeBack(List<Made> requests, Map<Long, Need> needs, By by) {
    Outcome<Made> outcome = Outcome.open();
    for (Made made : requests) {
      outcome.tried(made, () -> takeBack(made, needs.get(made.need()), by));
    }
    return outcome;
  }

  private Optional<Left> takeBack(Made made, @Nullable Need need, By by) {
    Optional<Evidence> present =
        need == null
            ? Optional.empty()
            : need.evidence().stream().filter(evidence -> evidence.id() == made.id()).findFirst();
    if (present.isEmpty()) {
      return Optional.of(Left.GONE);
    }
    if (present.get().kind() != ProposedRequest.KIND || present.get().sources() != made.sources()) {
      return Optional.of(Left.CHANGED);
    }
    recording.remove(made.need(), made.id(), null, by);
    return Optional.empty();
  }
}
