package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.project.ProjectSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Removes everything that was recorded in a project, for good: its needs, the own impacts of its
 * issues, its models, its settings, and what the log has of these. That it was removed, by whom and
 * why stays in the log. Doing it twice is doing it once.
 */
public final class RemovingProjects {

  /** How many things are removed in one transaction, so that it stays short. */
  private static final int BATCH = 100;

  private final Store store;
  private final Clock clock;

  public RemovingProjects(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
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
    store
        .transactions()
        .write(
            () -> {
              Writing.of(store, clock, Aggregate.project(projectId), projectId, null, by)
                  .takes(
                      ChangeKind.PROJECT_PURGED,
                      Flat.of(store.settings().ofProject(projectId)),
                      Map.of());
              store.settings().save(ProjectSettings.off(projectId));
              return true;
            });
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
              store.models().removeOf(projectId);
              store.settings().remove(projectId);
              return store.changes().removeRecordedIn(projectId);
            });
    return all;
  }

  private int removeSome(long projectId) {
    return store
        .transactions()
        .write(
            () -> {
              List<Long> needs = store.needs().idsOfProject(projectId, BATCH);
              needs.forEach(store.links()::removeOfNeed);
              needs.forEach(store.needs()::remove);
              List<Long> issues = store.ownImpacts().issuesOfProject(projectId, BATCH);
              issues.forEach(store.ownImpacts()::removeOfIssue);
              return needs.size() + issues.size();
            });
  }
}
