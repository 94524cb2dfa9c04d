package dev.needfirst.plugin.rest.need;

import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.EvidenceDraft;
import dev.needfirst.core.recording.RecordingEvidence;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Drafts;
import dev.needfirst.plugin.rest.answer.Members;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Answers for the evidence of needs. */
public final class NeedEvidenceAnswering extends NeedPartAnswering<EvidenceDraft> {
  private final RecordingEvidence recording;
  private final NeedShaping shaping;

  @Inject
  public NeedEvidenceAnswering(
      Asking asking, NeedsAnswering needs, RecordingEvidence recording, NeedShaping shaping) {
    super(asking, needs);
    this.recording = recording;
    this.shaping = shaping;
  }

  @Override
  EvidenceDraft draft(Members members) {
    return Drafts.evidence(members);
  }

  @Override
  Object checked(EvidenceDraft draft) {
    return draft.read(0, null, NeedsAnswering.latestDate());
  }

  @Override
  Object checkedNew(EvidenceDraft draft) {
    return checked(draft.orOf(LocalDate.EPOCH));
  }

  @Override
  Object record(long need, @Nullable Integer version, EvidenceDraft draft, By by) {
    return shaping.shape(recording.record(need, version, draft, by).part());
  }

  @Override
  Object replace(long need, long id, @Nullable Integer version, EvidenceDraft draft, By by) {
    return shaping.shape(recording.replace(need, id, version, draft, by).part());
  }

  @Override
  void remove(long need, long id, @Nullable Integer version, By by) {
    recording.remove(need, id, version, by);
  }
}
