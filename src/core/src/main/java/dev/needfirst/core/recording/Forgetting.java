package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Changes;
import dev.needfirst.core.need.Link;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Forgets what belongs to issues and projects that are deleted in Jira, and changes that are old.
 * Doing it twice is doing it once.
 */
public final class Forgetting {

  private final Store store;
  private final Whereabouts whereabouts;
  private final Clock clock;
  private final Purging purging;
  private final Stopping stopping;

  public Forgetting(Store store, Whereabouts whereabouts, Clock clock, Stopping stopping) {
    this.store = store;
    this.whereabouts = whereabouts;
    this.clock = clock;
    this.purging = new Purging(store, clock);
    this.stopping = stopping;
  }

  /** Removes the links and own impacts of an issue that was deleted. */
  public void issue(Issue issue) {
    store
        .transactions()
        .write(
            () -> {
              List<Link> links = store.links().ofIssue(issue.id());
              if (links.isEmpty() && store.ownImpacts().ofIssue(issue.id()).isEmpty()) {
                // Its own fields may still be in the score books, if its project is on.
                if (store.settings().ofProject(issue.projectId()).enabled()) {
                  Writing.calls(
                      store,
                      clock,
                      Aggregate.issue(issue.id()),
                      issue.projectId(),
                      ChangeKind.ISSUE_REMOVED);
                }
                return true;
              }
              String needs =
                  links.stream()
                      .map(Link::needId)
                      .map(String::valueOf)
                      .collect(Collectors.joining(","));
              Writing.of(
                      store,
                      clock,
                      Aggregate.issue(issue.id()),
                      issue.projectId(),
                      null,
                      By.itself())
                  .takes(ChangeKind.ISSUE_REMOVED, Map.of("needs", needs), Map.of());
              store.links().removeOfIssue(issue.id());
              store.ownImpacts().removeOfIssue(issue.id());
              return true;
            });
  }

  /**
   * Switches off a project that was deleted, then removes all its needs, the own impacts of its
   * issues, its models and, last of all, its settings: as long as those are there, it is not
   * finished. Whatever belongs to issues that are now elsewhere stays.
   */
  public void project(long projectId) {
    purging.begin(projectId, By.itself());
    boolean more = true;
    while (more && !stopping.stopping()) {
      more =
          store.transactions().write(() -> purging.needs(projectId)) > 0
              || removeOwnImpacts(projectId);
    }
    // An issue that is still there is looked at again another time.
    if (!more && store.ownImpacts().issuesOfProject(projectId, 1).isEmpty()) {
      store
          .transactions()
          .write(
              () -> {
                purging.end(projectId);
                return true;
              });
    }
  }

  /**
   * Removes changes that are older than a period, batch by batch.
   *
   * @return how many
   */
  public int changesOlderThan(Period period) {
    Instant before = clock.instant().atZone(ZoneOffset.UTC).minus(period).toInstant();
    int all = 0;
    long after = 0;
    Changes.Purged purged;
    do {
      long from = after;
      purged = store.transactions().write(() -> store.changes().purge(before, from, Purging.BATCH));
      after = purged.upTo();
      all += purged.removed();
    } while (!purged.finished() && !stopping.stopping());
    return all;
  }

  private boolean removeOwnImpacts(long projectId) {
    List<Long> issues = store.ownImpacts().issuesOfProject(projectId, Purging.BATCH);
    // Jira is not to be asked within a transaction; an issue that is gone does not come back.
    Map<Long, Long> there = new HashMap<>(whereabouts.projectsOf(issues));
    List<Long> gone = issues.stream().filter(issue -> !there.containsKey(issue)).toList();
    there.values().removeIf(project -> project == projectId);
    if (gone.isEmpty() && there.isEmpty()) {
      return false;
    }
    return store
        .transactions()
        .write(
            () -> {
              gone.forEach(store.ownImpacts()::removeOfIssue);
              store.ownImpacts().areIn(there);
              return true;
            });
  }
}
