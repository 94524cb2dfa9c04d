package dev.needfirst.core.start;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.RecordingEvidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records evidence that a rule proposed, each by itself, and takes it back. */
public final class RecordingByRule {

  private final RecordingEvidence recording;

  public RecordingByRule(RecordingEvidence recording) {
    this.recording = recording;
  }

  /**
   * Evidence as it was recorded.
   *
   * @param id of the evidence
   */
  public record Made(long need, EvidenceKind kind, long id, int sources) {}

  /** What came of proposals: those that are recorded, and those that are not. */
  public record Recorded(List<Made> done, Map<ProposedEvidence, Left> left) {}

  /** Adds each to its need. */
  public Recorded record(List<ProposedEvidence> proposals, By by) {
    Outcome<ProposedEvidence> outcome = Outcome.open();
    List<Made> done = new ArrayList<>();
    for (ProposedEvidence proposal : proposals) {
      long need = proposal.need().id();
      outcome.tried(
          proposal,
          () -> {
            Evidence recorded = recording.record(need, null, proposal.draft(), by).part();
            done.add(new Made(need, recorded.kind(), recorded.id(), recorded.sources()));
            return Optional.empty();
          });
    }
    return new Recorded(done, new LinkedHashMap<>(outcome.left()));
  }

  /**
   * Removes what is as it was recorded; the rest stays.
   *
   * @param needs by their ids; evidence of any other need is left
   */
  public Outcome<Made> takeBack(List<Made> evidence, Map<Long, Need> needs, By by) {
    Outcome<Made> outcome = Outcome.open();
    for (Made made : evidence) {
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
    if (present.get().kind() != made.kind() || present.get().sources() != made.sources()) {
      return Optional.of(Left.CHANGED);
    }
    recording.remove(made.need(), made.id(), null, by);
    return Optional.empty();
  }
}
