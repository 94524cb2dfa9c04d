package dev.needfirst.plugin.index;

import dev.needfirst.core.book.Tail;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.Changes;
import dev.needfirst.core.project.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the re-indexer has come in the log of changes, stored for whichever node goes on.
 *
 * <p>What is stored stays behind what is done for as long as a change of a smaller id may still
 * become visible; so a node that takes over does a little twice rather than missing something. Not
 * thread-safe.
 */
final class Cursor {
  private static final String NAME = "reindex.cursor";
  private static final Duration STORED_EVERY = Duration.ofSeconds(5);

  private final Changes changes;
  private final Settings settings;
  private final Clock clock;
  private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
  private @Nullable Tail tail;
  private long stored;
  private Instant storedAt = Instant.MIN;

  Cursor(Changes changes, Settings settings, Clock clock) {
    this.changes = changes;
    this.settings = settings;
    this.clock = clock;
  }

  /** A change that is to be worked off, and since when this node knows it. */
  private record Waiting(Change change, Instant since) {}

  /** Goes on where any node has stopped. To be called whenever another node may have been at it. */
  void resume() {
    String found = settings.remembered(NAME);
    long there = found == null ? 0 : Long.parseLong(found);
    if (tail == null || there != stored) {
      tail = new Tail(changes, clock, there);
      stored = there;
      waiting.clear();
    }
  }

  /** The changes that are to be worked off and have been known for the given time. */
  List<Change> due(Duration settling) {
    Tail present = tail;
    if (present == null) {
      return List.of();
    }
    Instant now = clock.instant();
    for (Change change : present.next()) {
      waiting.put(change.id(), new Waiting(change, now));
    }
    List<Change> due = new ArrayList<>();
    for (Map.Entry<Long, Waiting> one : waiting.entrySet()) {
      if (!one.getValue().since().plus(settling).isAfter(now)) {
        due.add(one.getValue().change());
      }
    }
    return due;
  }

  /** Marks changes as worked off. */
  void done(List<Change> worked) {
    worked.forEach(change -> waiting.remove(change.id()));
  }

  /** Stores how far it is for sure. */
  void store() {
    Tail present = tail;
    Instant now = clock.instant();
    if (present == null || storedAt.isAfter(now.minus(STORED_EVERY))) {
      return;
    }
    long passed =
        waiting.isEmpty() ? present.passed() : Math.min(present.passed(), waiting.firstKey() - 1);
    if (passed > stored) {
      settings.remember(NAME, Long.toString(passed));
      stored = passed;
      storedAt = now;
    }
  }
}
