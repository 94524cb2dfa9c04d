package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.need.Need;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records, edits and removes evidence of needs. Each is a new version of the need. */
public final class RecordingEvidence {

  private final Store store;
  private final Clock clock;

  public RecordingEvidence(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Adds evidence to a need.
   *
   * @param version of the need that the writer has seen; null to add it to whatever is there
   * @throws Unknown if there is no such need
   * @throws Stale if that is no longer the present version
   * @throws Refused with all faults of the draft
   */
  public Recorded<Evidence> record(
      long needId, @Nullable Integer version, EvidenceDraft draft, By by) {
    Evidence added = draft.read(0, by.author(), Today.latest(store, clock));
    return store
        .transactions()
        .write(
            () -> {
              Need present = need(needId);
              List<Evidence> all = new ArrayList<>(present.evidence());
              all.add(added);
              Need next = present.withEvidence(all);
              Need stored =
                  save(
                      present,
                      next,
                      version,
                      by,
                      ChangeKind.EVIDENCE_RECORDED,
                      Map.of(),
                      Flat.of(added));
              return new Recorded<>(stored.evidence().get(all.size() - 1), stored);
            });
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
    return store
        .transactions()
        .write(
            () -> {
              Need present = need(needId);
              int at = indexOf(present, id);
              Evidence before = present.evidence().get(at);
              Evidence after = authored(edited, before.author());
              List<Evidence> all = new ArrayList<>(present.evidence());
              all.set(at, after);
              Need next = present.withEvidence(all);
              Need stored =
                  save(
                      present,
                      next,
                      version,
                      by,
                      ChangeKind.EVIDENCE_EDITED,
                      Flat.of(before),
                      Flat.of(after));
              return new Recorded<>(stored.evidence().get(at), stored);
            });
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
    return store
        .transactions()
        .write(
            () -> {
              Need present = need(needId);
              List<Evidence> all = new ArrayList<>(present.evidence());
              Evidence removed = all.remove(indexOf(present, id));
              return save(
                  present,
                  present.withEvidence(all),
                  version,
                  by,
                  ChangeKind.EVIDENCE_REMOVED,
                  Flat.of(removed),
                  Map.of());
            });
  }

  private Need need(long needId) {
    return store.needs().find(needId).orElseThrow(() -> new Unknown(Unknown.Thing.NEED, needId));
  }

  /** Who recorded evidence stays its author when someone else edits it. */
  private static Evidence authored(Evidence edited, @Nullable String author) {
    return new Evidence(
        edited.id(),
        edited.kind(),
        edited.stance(),
        edited.sources(),
        edited.date(),
        edited.summary(),
        edited.url(),
        author);
  }

  private static int indexOf(Need need, long id) {
    for (int at = 0; at < need.evidence().size(); at++) {
      if (need.evidence().get(at).id() == id) {
        return at;
      }
    }
    throw new Unknown(Unknown.Thing.EVIDENCE, id);
  }

  private Need save(
      Need present,
      Need next,
      @Nullable Integer version,
      By by,
      ChangeKind kind,
      Map<String, String> before,
      Map<String, String> after) {
    Writing writing =
        Writing.of(store, clock, Aggregate.need(present.id()), present.projectId(), version, by);
    writing.takes(kind, before, after);
    return store.needs().save(present, next.stored(present.id(), writing.next()));
  }
}
