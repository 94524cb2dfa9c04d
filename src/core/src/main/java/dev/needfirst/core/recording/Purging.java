package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.project.ProjectSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The steps in which all of a project is removed; doing one twice is doing it once. */
final class Purging {

  /** How many things are removed in one transaction, so that it stays short. */
  static final int BATCH = 100;

  private final Store store;
  private final Clock clock;

  Purging(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** First of all the project is off, so that nothing counts of what is then half removed. */
  void begin(long projectId, By by) {
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
  }

  /** Within a transaction: removes some needs and what ties issues to them, and says how many. */
  int needs(long projectId) {
    List<Long> needs = store.needs().idsOfProject(projectId, BATCH);
    needs.forEach(store.links()::removeOfNeed);
    needs.forEach(store.needs()::remove);
    return needs.size();
  }

  /**
   * Within a transaction: removes models and settings, last of all, since as long as those are
   * there it is not finished.
   */
  void end(long projectId) {
    store.models().removeOf(projectId);
    store.settings().remove(projectId);
  }
}
