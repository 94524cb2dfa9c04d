package dev.needfirst.core.recording;

import dev.needfirst.core.fault.Refused;
import java.time.Clock;
import java.util.List;

/**
 * Removes everything that was recorded in a project, for good: its needs, the own impacts of its
 * issues, what the log has of these, its models and its settings. What was decided for the project
 * stays in the log, that it was removed, by whom and why among it. Doing it twice is doing it once.
 */
public final class RemovingProjects {

  private final Store store;
  private final Purging purging;

  public RemovingProjects(Store store, Clock clock) {
    this.store = store;
    this.purging = new Purging(store, clock);
  }

  /** Whether anything is recorded in a project, so that there is something to lose. */
  public boolean holdsAnything(long projectId) {
    return !store.needs().idsOfProject(projectId, 1).isEmpty()
        || !store.ownImpacts().issuesOfProject(projectId, 1).isEmpty()
        || store.models().lastVersion(projectId) > 0;
  }

  /**
   * Switches the project off and removes all of it.
   *
   * @param by with a reason
   * @return how many needs, and issues with impacts, were removed
   * @throws Refused if no reason was given; nothing was changed
   */
  public int remove(long projectId, By by) {
    by.wantReason();
    purging.begin(projectId, by);
    int all = 0;
    int removed;
    do {
      removed = removeSome(projectId);
      all += removed;
    } while (removed > 0);
    store
        .transactions()
        .write(
            () -> {
              purging.end(projectId);
              return store.changes().removeRecordedIn(projectId);
            });
    return all;
  }

  private int removeSome(long projectId) {
    return store
        .transactions()
        .write(
            () -> {
              List<Long> issues = store.ownImpacts().issuesOfProject(projectId, Purging.BATCH);
              issues.forEach(store.ownImpacts()::removeOfIssue);
              return purging.needs(projectId) + issues.size();
            });
  }
}
