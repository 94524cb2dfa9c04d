package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fault.Texts;
import dev.needfirst.core.impact.Impact;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Records, edits and removes the impacts of an issue itself. Each is a new version of the issue.
 */
public final class RecordingOwnImpacts {

  private final Store store;
  private final Clock clock;

  public RecordingOwnImpacts(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Adds an impact to an issue.
   *
   * @param version of the issue that the writer has seen; null to add it to whatever is there
   * @throws Stale if that is no longer the present version
   * @throws Refused with all faults of the draft
   */
  public Impact record(Issue issue, @Nullable Integer version, ImpactDraft draft, By by) {
    Impact added = draft.read(0);
    return store.transactions().write(() -> added(issue, version, added, by));
  }

  /**
   * Adds an impact to an issue that has none of a sort.
   *
   * @param alike whether an impact is of that sort
   * @return the impact with its id; empty if there is one already
   * @throws Refused with all faults of the draft
   */
  public Optional<Impact> recordUnless(
      Issue issue, Predicate<Impact> alike, ImpactDraft draft, By by) {
    Impact added = draft.read(0);
    return store
        .transactions()
        .write(
            () ->
                store.ownImpacts().ofIssue(issue.id()).stream().anyMatch(alike)
                    ? Optional.empty()
                    : Optional.of(added(issue, null, added, by)));
  }

  /**
   * Removes an impact that is exactly as given.
   *
   * @return whether it was
   * @throws Unknown if the issue has no impact of its id
   */
  public boolean removeIf(Issue issue, Impact impact, By by) {
    return store
        .transactions()
        .write(
            () -> {
              Impact present = find(issue, impact.id());
              boolean same = present.equals(impact);
              if (same) {
                removed(issue, null, present, by);
              }
              return same;
            });
  }

  /**
   * Puts an impact in place of the issue's impact of this id.
   *
   * @param version of the issue that the writer has seen; null to write over whatever is there
   * @throws Unknown if the issue has no such impact
   * @throws Stale if that is no longer the present version
   * @throws Refused with all faults of the draft
   */
  public Impact replace(
      Issue issue, long impactId, @Nullable Integer version, ImpactDraft draft, By by) {
    Impact next = draft.read(impactId);
    return store
        .transactions()
        .write(
            () -> {
              Impact present = find(issue, impactId);
              writing(issue, version, by)
                  .takes(ChangeKind.OWN_IMPACT_EDITED, Flat.of(present), Flat.of(next));
              return store.ownImpacts().put(issue.id(), issue.projectId(), next);
            });
  }

  /**
   * Removes an impact of an issue.
   *
   * @param version of the issue that the writer has seen; null to remove it in whatever state it is
   * @throws Unknown if the issue has no such impact
   * @throws Stale if that is no longer the present version
   */
  public void remove(Issue issue, long impactId, @Nullable Integer version, By by) {
    store
        .transactions()
        .write(
            () -> {
              removed(issue, version, find(issue, impactId), by);
              return true;
            });
  }

  private Impact added(Issue issue, @Nullable Integer version, Impact added, By by) {
    if (store.ownImpacts().ofIssue(issue.id()).size() >= Texts.ITEMS) {
      throw new Refused(Fault.of("impacts", "too-many", Texts.ITEMS));
    }
    writing(issue, version, by).takes(ChangeKind.OWN_IMPACT_RECORDED, Map.of(), Flat.of(added));
    return store.ownImpacts().put(issue.id(), issue.projectId(), added);
  }

  private void removed(Issue issue, @Nullable Integer version, Impact present, By by) {
    writing(issue, version, by).takes(ChangeKind.OWN_IMPACT_REMOVED, Flat.of(present), Map.of());
    store.ownImpacts().remove(issue.id(), present.id());
  }

  private Impact find(Issue issue, long impactId) {
    return store.ownImpacts().ofIssue(issue.id()).stream()
        .filter(impact -> impact.id() == impactId)
        .findFirst()
        .orElseThrow(() -> new Unknown(Unknown.Thing.IMPACT, impactId));
  }

  private Writing writing(Issue issue, @Nullable Integer version, By by) {
    return Writing.of(store, clock, Aggregate.issue(issue.id()), issue.projectId(), version, by);
  }
}
