package dev.needfirst.plugin.rest.exporting;

import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.Changes;
import dev.needfirst.core.project.Settings;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers which projects were exported as a whole, so that nothing is removed unsaved. */
public final class Exported {
  private static final String NAME = "exported.";

  private final Settings settings;
  private final Changes changes;
  private final Clock clock;

  @Inject
  public Exported(Settings settings, Changes changes, Clock clock) {
    this.settings = settings;
    this.changes = changes;
    this.clock = clock;
  }

  private record Last(long change, Instant at) {}

  /** The last change of a project now: to be asked for before it is read. */
  long lastChange(long projectId) {
    List<Change> last = changes.ofProject(projectId, 0, 1);
    return last.isEmpty() ? 0 : last.get(0).id();
  }

  /** A project was exported as it was at that change. */
  void remember(long projectId, long change) {
    settings.remember(NAME + projectId, change + " " + clock.instant().toEpochMilli());
  }

  /** A project was removed: what was exported of it says nothing about a new one. */
  public void forget(long projectId) {
    if (settings.remembered(NAME + projectId) != null) {
      settings.remember(NAME + projectId, null);
    }
  }

  /** When a project was exported last; empty if it never was. */
  public Optional<Instant> at(long projectId) {
    return last(projectId).map(Last::at);
  }

  /** Whether anything of a project was changed since, or it was never exported. */
  public boolean changedSince(long projectId) {
    return last(projectId).map(last -> last.change() < lastChange(projectId)).orElse(true);
  }

  private Optional<Last> last(long projectId) {
    return Optional.ofNullable(settings.remembered(NAME + projectId))
        .map(text -> List.of(text.split(" ", -1)))
        .map(
            parts ->
                new Last(
                    Long.parseLong(parts.get(0)),
                    Instant.ofEpochMilli(Long.parseLong(parts.get(1)))));
  }
}
