package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Need;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records, edits and removes the impacts of needs. Each is a new version of the need. */
public final class RecordingImpacts {

  private final Store store;
  private final Clock clock;

  public RecordingImpacts(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Adds an impact to a need.
   *
   * @param version of the need that the writer has seen; null to add it to whatever is there
   * @throws Unknown if there is no such need
   * @throws Stale if that is no longer the present version
   * @throws Refused with all faults of the draft
   */
  public Recorded<Impact> record(long needId, @Nullable Integer version, ImpactDraft draft, By by) {
    Impact added = draft.read(0);
    return store
        .transactions()
        .write(
            () -> {
              Need present = need(needId);
              List<Impact> all = new ArrayList<>(present.impacts());
              all.add(added);
              Need next = present.withImpacts(all);
              Need stored =
                  save(
                      present,
                      next,
                      version,
                      by,
                      ChangeKind.IMPACT_RECORDED,
                      Map.of(),
                      Flat.of(added));
              return new Recorded<>(stored.impacts().get(all.size() - 1), stored);
            });
  }

  /**
   * Puts an impact in place of the one with this id.
   *
   * @param version of the need that the writer has seen; null to write over whatever is there
   * @throws Unknown if there is no such need, or it has no such impact
   * @throws Stale if that is no longer the present version
   * @throws Refused with all faults of the draft
   */
  public Recorded<Impact> replace(
      long needId, long id, @Nullable Integer version, ImpactDraft draft, By by) {
    Impact after = draft.read(id);
    return store
        .transactions()
        .write(
            () -> {
              Need present = need(needId);
              int at = indexOf(present, id);
              Impact before = present.impacts().get(at);
              List<Impact> all = new ArrayList<>(present.impacts());
              all.set(at, after);
              Need next = present.withImpacts(all);
              Need stored =
                  save(
                      present,
                      next,
                      version,
                      by,
                      ChangeKind.IMPACT_EDITED,
                      Flat.of(before),
                      Flat.of(after));
              return new Recorded<>(stored.impacts().get(at), stored);
            });
  }

  /**
   * Removes an impact.
   *
   * @param version of the need that the writer has seen; null to remove it in whatever state it is
   * @return the need without it
   * @throws Unknown if there is no such need, or it has no such impact
   * @throws Stale if that is no longer the present version
   */
  public Need remove(long needId, long id, @Nullable Integer version, By by) {
    return store
        .transactions()
        .write(
            () -> {
              Need present = need(needId);
              List<Impact> all = new ArrayList<>(present.impacts());
              Impact removed = all.remove(indexOf(present, id));
              return save(
                  present,
                  present.withImpacts(all),
                  version,
                  by,
                  ChangeKind.IMPACT_REMOVED,
                  Flat.of(removed),
                  Map.of());
            });
  }

  private Need need(long needId) {
    return store.needs().find(needId).orElseThrow(() -> new Unknown(Unknown.Thing.NEED, needId));
  }

  private static int indexOf(Need need, long id) {
    for (int at = 0; at < need.impacts().size(); at++) {
      if (need.impacts().get(at).id() == id) {
        return at;
      }
    }
    throw new Unknown(Unknown.Thing.IMPACT, id);
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
