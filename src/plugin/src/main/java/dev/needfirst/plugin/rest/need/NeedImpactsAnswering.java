package dev.needfirst.plugin.rest.need;

import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.core.recording.RecordingImpacts;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Drafts;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Answers for the impacts of needs. */
public final class NeedImpactsAnswering extends NeedPartAnswering<ImpactDraft> {
  private final RecordingImpacts recording;

  @Inject
  public NeedImpactsAnswering(Asking asking, NeedsAnswering needs, RecordingImpacts recording) {
    super(asking, needs);
    this.recording = recording;
  }

  @Override
  ImpactDraft draft(Members members) {
    return Drafts.impact(members);
  }

  @Override
  Object checked(ImpactDraft draft) {
    return draft.read(0);
  }

  @Override
  Object record(long need, @Nullable Integer version, ImpactDraft draft, By by) {
    return Shapes.ImpactShape.of(recording.record(need, version, draft, by).part());
  }

  @Override
  Object replace(long need, long id, @Nullable Integer version, ImpactDraft draft, By by) {
    return Shapes.ImpactShape.of(recording.replace(need, id, version, draft, by).part());
  }

  @Override
  void remove(long need, long id, @Nullable Integer version, By by) {
    recording.remove(need, id, version, by);
  }
}
