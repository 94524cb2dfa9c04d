package dev.needfirst.core.recording;

import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns an issue's own need into a shared one that the issue is linked to. The fields of the issue
 * stay as they are.
 */
public final class SharingOwnNeed {

  /** The own need is what the issue is for. */
  private static final double FULL_FIT = 10;

  private final Store store;
  private final Clock clock;
  private final LinkingNeeds linking;

  public SharingOwnNeed(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.linking = new LinkingNeeds(store, clock);
  }

  /**
   * Makes the own need a shared one.
   *
   * @param own the issue's own fields as they are now
   * @param version of the issue that the writer has seen; null to write over whatever is there
   * @return the shared need
   * @throws Unknown if the issue has no need of its own, or a shared one has taken its place
   * @throws Stale if that is no longer the present version
   * @throws Refused if Customer Need is empty or too long for a statement
   */
  public Need share(Issue issue, OwnInputs own, @Nullable Integer version, By by) {
    if (!own.hasNeed()) {
      throw new Unknown(Unknown.Thing.OWN_NEED, issue.id());
    }
    Need need =
        NeedDraft.of(own.statement(), own.ratings().importance())
            .read(issue.projectId(), by.author(), Today.latest(store, clock));
    return store
        .transactions()
        .write(
            () -> {
              if (shares(issue)) {
                throw new Unknown(Unknown.Thing.OWN_NEED, issue.id());
              }
              Need stored = RecordingNeeds.add(store, clock, need, by);
              linking.put(
                  issue,
                  new Link(issue.id(), stored.id(), FULL_FIT, 0, null),
                  version,
                  ChangeKind.OWN_NEED_SHARED,
                  by);
              return stored;
            });
  }

  /** Whether a shared need is linked, so that the issue's own one no longer counts. */
  private boolean shares(Issue issue) {
    List<Long> linked = store.links().ofIssue(issue.id()).stream().map(Link::needId).toList();
    return store.needs().find(linked).values().stream()
        .anyMatch(need -> need.projectId() == issue.projectId());
  }
}
