package dev.needfirst.plugin.rest.admin;

import dev.needfirst.core.project.Settings;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Remembers who ran the set-up, and when. */
public final class SetUpBy {
  private static final String NAME = "setup.by";

  private final Settings settings;
  private final Clock clock;

  @Inject
  public SetUpBy(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Who it was, by user key. */
  record Run(Instant at, String user) {}

  void remember(String userKey) {
    settings.remember(NAME, clock.instant().toEpochMilli() + " " + userKey);
  }

  /** The last time; empty if it was never run. */
  Optional<Run> last() {
    return Optional.ofNullable(settings.remembered(NAME))
        .map(text -> List.of(text.split(" ", 2)))
        .map(parts -> new Run(Instant.ofEpochMilli(Long.parseLong(parts.get(0))), parts.get(1)));
  }
}
