package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records, edits and removes shared needs. */
public final class RecordingNeeds {

  private final Store store;
  private final Clock clock;

  public RecordingNeeds(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * The need of this id.
   *
   * @throws Unknown if there is none
   */
  public Need find(long needId) {
    return store.needs().find(needId).orElseThrow(() -> new Unknown(Unknown.Thing.NEED, needId));
  }

  /**
   * Records a new need with its root causes, evidence and impacts.
   *
   * @throws Refused with all faults of the draft
   */
  public Need record(long projectId, NeedDraft draft, By by) {
    Need need = draft.read(projectId, by.author(), Today.latest(store, clock));
    return store.transactions().write(() -> add(store, clock, need, by));
  }

  /**
   * Records several new needs, all of them or none.
   *
   * @throws Refused with the faults of the first draft that has any
   */
  public List<Need> recordAll(long projectId, List<NeedDraft> drafts, By by) {
    LocalDate latest = Today.latest(store, clock);
    List<Need> needs =
        drafts.stream().map(draft -> draft.read(projectId, by.author(), latest)).toList();
    return store
        .transactions()
        .write(() -> needs.stream().map(need -> add(store, clock, need, by)).toList());
  }

  /**
   * Puts a need in place of the present one; its evidence and impacts stay.
   *
   * @param version that the writer has seen; null to write over whatever is there
   * @throws Unknown if there is no such need
   * @throws Stale if that is no longer the present version
   * @throws Refused with all faults of the draft
   */
  public Need replace(long needId, @Nullable Integer version, NeedDraft draft, By by) {
    return store
        .transactions()
        .write(
            () -> {
              Need present = find(needId);
              Writing writing = writing(present, version, by);
              Need next = draft.inPlaceOf(present).stored(needId, writing.next());
              writing.takes(ChangeKind.NEED_EDITED, Flat.of(present), Flat.of(next));
              moveCauses(present, next);
              return store.needs().save(present, next);
            });
  }

  /**
   * Removes a need with its evidence, impacts and links.
   *
   * @param version that the writer has seen; null to remove it in whatever state it is
   * @throws Unknown if there is no such need
   * @throws Stale if that is no longer the present version
   */
  public void remove(long needId, @Nullable Integer version, By by) {
    store
        .transactions()
        .write(
            () -> {
              removed(needId, version, by);
              return true;
            });
  }

  /**
   * Removes a need with its evidence and impacts, if no issue is linked to it.
   *
   * @return whether it was removed
   * @throws Unknown if there is no such need
   * @throws Stale if the version is no longer the present one
   */
  public boolean removeIfIdle(long needId, int version, By by) {
    return store
        .transactions()
        .write(
            () -> {
              boolean idle = store.links().ofNeed(needId).isEmpty();
              if (idle) {
                removed(needId, version, by);
              }
              return idle;
            });
  }

  private void removed(long needId, @Nullable Integer version, By by) {
    Need present = find(needId);
    Map<String, String> before = new TreeMap<>(Flat.of(present));
    before.put(
        Change.ISSUES,
        store.links().ofNeed(needId).stream()
            .map(Link::issueId)
            .map(String::valueOf)
            .collect(Collectors.joining(",")));
    writing(present, version, by).takes(ChangeKind.NEED_REMOVED, before, Map.of());
    store.links().removeOfNeed(needId);
    store.needs().remove(needId);
  }

  /** Links name a root cause by its place: they follow it where it goes. */
  private void moveCauses(Need present, Need next) {
    if (present.rootCauses().equals(next.rootCauses())) {
      return;
    }
    for (Link link : store.links().ofNeed(present.id())) {
      Link moved = link.withCause(place(link, present.rootCauses(), next.rootCauses()));
      if (!moved.equals(link)) {
        store.links().put(moved, present.projectId());
      }
    }
  }

  private static @Nullable Integer place(Link link, List<String> causes, List<String> nextCauses) {
    Integer cause = link.cause();
    if (cause == null || cause >= causes.size()) {
      return null;
    }
    int place = nextCauses.indexOf(causes.get(cause));
    if (place >= 0) {
      return place;
    }
    // A cause that was put in other words at its old place is still the one that is addressed.
    return reworded(cause, causes, nextCauses) ? cause : null;
  }

  private static boolean reworded(int place, List<String> causes, List<String> nextCauses) {
    return causes.size() == nextCauses.size() && !causes.contains(nextCauses.get(place));
  }

  /** Stores a new need, inside a transaction. */
  static Need add(Store store, Clock clock, Need need, By by) {
    // The change needs the id, so here the rows come first; nobody else can know the need yet.
    Need stored = store.needs().save(null, need.stored(0, 1));
    Writing.of(store, clock, Aggregate.need(stored.id()), stored.projectId(), 0, by)
        .takes(ChangeKind.NEED_RECORDED, Map.of(), Flat.of(stored));
    return stored;
  }

  private Writing writing(Need present, @Nullable Integer version, By by) {
    return Writing.of(store, clock, Aggregate.need(present.id()), present.projectId(), version, by);
  }
}
