package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.need.Need;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records, edits and removes evidence of needs. Each is a new version of the need. */
public final class RecordingEvidence {

  private final Store store;
  private final Clock clock;
  private final PartsOfNeeds<Evidence> parts;

  public RecordingEvidence(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.parts =
        new PartsOfNeeds<>(
            store,
            clock,
            new PartsOfNeeds.Parts<>(Need::evidence, Need::withEvidence, Evidence::id, Flat::of),
            new PartsOfNeeds.Kinds(
                ChangeKind.EVIDENCE_RECORDED,
                ChangeKind.EVIDENCE_EDITED,
                ChangeKind.EVIDENCE_REMOVED,
                Unknown.Thing.EVIDENCE));
  }

  /**
   * Adds evidence to a need, of today (UTC) where the draft names no date.
   *
   * @param version of the need that the writer has seen; null to add it to whatever is there
   * @throws Unknown if there is no such need
   * @throws Stale if that is no longer the present version
   * @throws Refused with all faults of the draft
   */
  public Recorded<Evidence> record(
      long needId, @Nullable Integer version, EvidenceDraft draft, By by) {
    Evidence added =
        draft
            .orOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
            .read(0, by.author(), Today.latest(store, clock));
    return parts.record(needId, version, need -> asItWas(need, added), by);
  }

  /**
   * What was removed last and is recorded again belongs to who recorded it first: so a removal is
   * undone, by whomever.
   */
  private Evidence asItWas(Need need, Evidence added) {
    Aggregate aggregate = Aggregate.need(need.id());
    int version = store.changes().versionOf(aggregate);
    return store.changes().since(aggregate, version - 1).stream()
        .filter(last -> last.kind() == ChangeKind.EVIDENCE_REMOVED)
        .filter(last -> bare(last.before()).equals(bare(Flat.of(added))))
        .map(last -> added.withAuthor(last.before().get(Change.AUTHOR)))
        .findFirst()
        .orElse(added);
  }

  private static Map<String, String> bare(Map<String, String> evidence) {
    Map<String, String> bare = new HashMap<>(evidence);
    bare.remove(Change.AUTHOR);
    bare.remove("id");
    return bare;
  }

  /**
   * Puts evidence in place of the one with this id.
   *
   * @param version of the need that the writer has seen; null to write over whatever is there
   * @throws Unknown if there is no such need, or it has no such evidence
   * @throws Stale if that is no longer the present version
   * @throws Refused with all faults of the draft
   */
  public Recorded<Evidence> replace(
      long needId, long id, @Nullable Integer version, EvidenceDraft draft, By by) {
    Evidence edited = draft.read(id, by.author(), Today.latest(store, clock));
    // Who recorded evidence stays its author when someone else edits it.
    return parts.replace(needId, id, version, before -> edited.withAuthor(before.author()), by);
  }

  /**
   * Removes evidence.
   *
   * @param version of the need that the writer has seen; null to remove it in whatever state it is
   * @return the need without it
   * @throws Unknown if there is no such need, or it has no such evidence
   * @throws Stale if that is no longer the present version
   */
  public Need remove(long needId, long id, @Nullable Integer version, By by) {
    return parts.remove(needId, id, version, by);
  }
}
