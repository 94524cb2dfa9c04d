package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.project.ProjectSettings;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Switches projects on and off, and keeps what they have decided. Each is a new version of the
 * project.
 */
public final class EnablingProjects {

  private final Store store;
  private final Clock clock;

  public EnablingProjects(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The present settings of a project; off if nothing was decided. */
  public ProjectSettings settings(long projectId) {
    return store.settings().ofProject(projectId);
  }

  /** The present version of a project's settings and model; 0 if it was never changed. */
  public int version(long projectId) {
    return store.changes().versionOf(Aggregate.project(projectId));
  }

  /**
   * Puts settings in place of the present ones; does nothing if they are the same.
   *
   * @param version of the project that the writer has seen; null to write over whatever is there
   * @throws Stale if that is no longer the present version
   * @throws Refused with all faults of the draft
   */
  public ProjectSettings save(
      long projectId, @Nullable Integer version, SettingsDraft draft, By by) {
    ProjectSettings next = draft.read(projectId);
    return store
        .transactions()
        .write(
            () -> {
              ProjectSettings present = settings(projectId);
              Writing writing =
                  Writing.of(store, clock, Aggregate.project(projectId), projectId, version, by);
              if (!next.equals(present)) {
                writing.takes(kind(present, next), Flat.of(present), Flat.of(next));
                store.settings().save(next);
              }
              return next;
            });
  }

  private static ChangeKind kind(ProjectSettings present, ProjectSettings next) {
    if (present.enabled() == next.enabled()) {
      return ChangeKind.SETTINGS_EDITED;
    }
    return next.enabled() ? ChangeKind.PROJECT_ENABLED : ChangeKind.PROJECT_DISABLED;
  }
}
