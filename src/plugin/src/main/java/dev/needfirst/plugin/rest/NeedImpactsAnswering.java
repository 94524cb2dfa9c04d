package dev.needfirst.plugin.rest;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.recording.RecordingImpacts;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Answers for the impacts of needs. */
public final class NeedImpactsAnswering {
  private final Asking asking;
  private final NeedsAnswering needs;
  private final RecordingImpacts recording;

  @Inject
  public NeedImpactsAnswering(Asking asking, NeedsAnswering needs, RecordingImpacts recording) {
    this.asking = asking;
    this.needs = needs;
    this.recording = recording;
  }

  Response create(
      String need, @Nullable String contentType, @Nullable String version, InputStream body) {
    NeedsAnswering.AskedNeed asked = needs.editableNeed(need);
    Drafts.ReadImpact read = Drafts.impact(contentType, version, body);
    Impact recorded =
        recording
            .record(asked.need().id(), read.version(), read.draft(), asking.by(asked.user()))
            .part();
    return Answers.created(Shapes.ImpactShape.of(recorded));
  }

  Response replace(
      String need,
      String id,
      @Nullable String contentType,
      @Nullable String version,
      InputStream body) {
    NeedsAnswering.AskedNeed asked = needs.editableNeed(need);
    Drafts.ReadImpact read = Drafts.impact(contentType, version, body);
    Impact recorded =
        recording
            .replace(
                asked.need().id(),
                NeedsAnswering.number(id),
                read.version(),
                read.draft(),
                asking.by(asked.user()))
            .part();
    return Answers.ok(Shapes.ImpactShape.of(recorded));
  }

  Response remove(String need, String id, @Nullable String version) {
    NeedsAnswering.AskedNeed asked = needs.editableNeed(need);
    recording.remove(
        asked.need().id(),
        NeedsAnswering.number(id),
        Paging.version(version),
        asking.by(asked.user()));
    return Answers.removed();
  }
}
