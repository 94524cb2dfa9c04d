package dev.needfirst.core.recording;

import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Need;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Records, edits and removes the impacts of needs. Each is a new version of the need. */
public final class RecordingImpacts {

  private final PartsOfNeeds<Impact> parts;

  public RecordingImpacts(Store store, Clock clock) {
    this.parts =
        new PartsOfNeeds<>(
            store,
            clock,
            new PartsOfNeeds.Parts<>(Need::impacts, Need::withImpacts, Impact::id, Flat::of),
            new PartsOfNeeds.Kinds(
                ChangeKind.IMPACT_RECORDED,
                ChangeKind.IMPACT_EDITED,
                ChangeKind.IMPACT_REMOVED,
                Unknown.Thing.IMPACT));
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
    return parts.record(needId, version, any -> added, by);
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
    Impact edited = draft.read(id);
    return parts.replace(needId, id, version, before -> edited, by);
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
    return parts.remove(needId, id, version, by);
  }
}
