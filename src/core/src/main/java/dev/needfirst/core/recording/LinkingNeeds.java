package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fault.Texts;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ties issues to the needs that they serve. Each is a new version of the issue. */
public final class LinkingNeeds {

  private final Store store;
  private final Clock clock;

  public LinkingNeeds(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Links an issue to a need, or changes how it is linked.
   *
   * @param version of the issue that the writer has seen; null to write over whatever is there
   * @throws Unknown if there is no such need
   * @throws AcrossProjects if the need is one of another project
   * @throws Stale if that is no longer the present version
   * @throws Refused with all faults of the draft
   */
  public Link link(Issue issue, long needId, @Nullable Integer version, LinkDraft draft, By by) {
    return store
        .transactions()
        .write(
            () -> {
              Link next = draft.read(issue.id(), needFor(issue, needId));
              return put(issue, next, version, ChangeKind.NEED_LINKED, by);
            });
  }

  /**
   * Links an issue to a need that it is not linked to.
   *
   * @return whether it was; where it is linked, it stays as it is
   * @throws Unknown if there is no such need
   * @throws AcrossProjects if the need is one of another project
   * @throws Refused with all faults of the draft
   */
  public boolean linkIfNew(Issue issue, long needId, LinkDraft draft, By by) {
    return store
        .transactions()
        .write(
            () -> {
              Link next = draft.read(issue.id(), needFor(issue, needId));
              boolean isNew = find(store.links().ofIssue(issue.id()), needId).isEmpty();
              if (isNew) {
                put(issue, next, null, ChangeKind.NEED_LINKED, by);
              }
              return isNew;
            });
  }

  /**
   * Takes a link away that is exactly as given.
   *
   * @return whether it was
   * @throws Unknown if there is no link of the issue to the need
   */
  public boolean unlinkIf(Issue issue, Link link, By by) {
    return store
        .transactions()
        .write(
            () -> {
              Link present = linked(issue, link.needId());
              boolean same = present.equals(link);
              if (same) {
                unlinked(issue, present, null, by);
              }
              return same;
            });
  }

  /**
   * Puts a link back to how it was, if it is exactly as given.
   *
   * @return whether it was
   * @throws Unknown if there is no link of the issue to the need
   */
  public boolean putBackIf(Issue issue, Link link, Link before, By by) {
    return store
        .transactions()
        .write(
            () -> {
              boolean same = linked(issue, link.needId()).equals(link);
              if (same) {
                put(issue, before, null, ChangeKind.NEED_LINKED, by);
              }
              return same;
            });
  }

  /**
   * Takes a link away, also one that rests.
   *
   * @param version of the issue that the writer has seen; null to remove it in whatever state it is
   * @throws Unknown if there is no such link
   * @throws Stale if that is no longer the present version
   */
  public void unlink(Issue issue, long needId, @Nullable Integer version, By by) {
    store
        .transactions()
        .write(
            () -> {
              unlinked(issue, linked(issue, needId), version, by);
              return true;
            });
  }

  private void unlinked(Issue issue, Link present, @Nullable Integer version, By by) {
    writing(issue, version, by).takes(ChangeKind.NEED_UNLINKED, Flat.of(present), Map.of());
    store.links().remove(issue.id(), present.needId());
  }

  /** Stores a link, inside a transaction. */
  Link put(Issue issue, Link next, @Nullable Integer version, ChangeKind ifNew, By by) {
    List<Link> all = store.links().ofIssue(issue.id());
    Optional<Link> present = find(all, next.needId());
    if (present.isEmpty() && all.size() >= Texts.ITEMS) {
      throw new Refused(Fault.of("needs", "too-many", Texts.ITEMS));
    }
    writing(issue, version, by)
        .takes(
            present.isPresent() ? ChangeKind.LINK_EDITED : ifNew,
            present.map(Flat::of).orElse(Map.of()),
            Flat.of(next));
    store.links().put(next, issue.projectId());
    return next;
  }

  private Need needFor(Issue issue, long needId) {
    Need need =
        store.needs().find(needId).orElseThrow(() -> new Unknown(Unknown.Thing.NEED, needId));
    if (need.projectId() != issue.projectId()) {
      throw new AcrossProjects(issue.id(), needId);
    }
    return need;
  }

  private Link linked(Issue issue, long needId) {
    return find(store.links().ofIssue(issue.id()), needId)
        .orElseThrow(() -> new Unknown(Unknown.Thing.LINK, needId));
  }

  private static Optional<Link> find(List<Link> links, long needId) {
    return links.stream().filter(link -> link.needId() == needId).findFirst();
  }

  private Writing writing(Issue issue, @Nullable Integer version, By by) {
    return Writing.of(store, clock, Aggregate.issue(issue.id()), issue.projectId(), version, by);
  }
}
