package dev.needfirst.plugin.rest;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.recording.EvidenceDraft;
import dev.needfirst.core.recording.RecordingEvidence;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Answers for the evidence of needs. */
public final class NeedEvidenceAnswering {
  private final Asking asking;
  private final NeedsAnswering needs;
  private final RecordingEvidence recording;
  private final NeedShaping shaping;

  @Inject
  public NeedEvidenceAnswering(
      Asking asking, NeedsAnswering needs, RecordingEvidence recording, NeedShaping shaping) {
    this.asking = asking;
    this.needs = needs;
    this.recording = recording;
    this.shaping = shaping;
  }

  private record Read(EvidenceDraft draft, @Nullable Integer version) {}

  Response create(
      String need, @Nullable String contentType, @Nullable String version, InputStream body) {
    NeedsAnswering.AskedNeed asked = needs.editableNeed(need);
    Read read = read(contentType, version, body);
    Evidence recorded =
        recording
            .record(asked.need().id(), read.version(), read.draft(), asking.by(asked.user()))
            .part();
    return Answers.created(shaping.shape(recorded));
  }

  Response replace(
      String need,
      String id,
      @Nullable String contentType,
      @Nullable String version,
      InputStream body) {
    NeedsAnswering.AskedNeed asked = needs.editableNeed(need);
    Read read = read(contentType, version, body);
    Evidence recorded =
        recording
            .replace(
                asked.need().id(),
                NeedsAnswering.number(id),
                read.version(),
                read.draft(),
                asking.by(asked.user()))
            .part();
    return Answers.ok(shaping.shape(recorded));
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

  private static Read read(
      @Nullable String contentType, @Nullable String parameter, InputStream body) {
    Members members = Bodies.json(contentType, body);
    EvidenceDraft draft = Drafts.evidence(members);
    Integer version = Drafts.version(members, parameter);
    members.end(() -> draft.read(0, null, NeedsAnswering.latestDate()));
    return new Read(draft, version);
  }
}
