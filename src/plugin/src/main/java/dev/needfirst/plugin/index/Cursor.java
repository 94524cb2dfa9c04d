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
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far the re-indexer has come in the log of changes, stored for whichever node goes on.
 *
 * <p>The place stays behind for as long as a change of a smaller id may still become visible, and
 * with it is stored what is done beyond it; so a node that takes over misses nothing and does
 * nothing twice. Not thread-safe.
 */
final class Cursor {
  private static final String NAME = "reindex.cursor";

  private final Changes changes;
  private final Settings settings;
  private final Clock clock;
  private final TreeMap<Long, Waiting> waiting = new TreeMap<>();
  private final TreeSet<Long> beyond = new TreeSet<>();
  private long upTo;
  private @Nullable Tail tail;
  private @Nullable String stored;
  private boolean moved;

  Cursor(Changes changes, Settings settings, Clock clock) {
    this.changes = changes;
    this.settings = settings;
    this.clock = clock;
  }

  /** A change that is to be worked off, and since when this node knows it. */
  private record Waiting(Change change, Instant since) {}

  /** Goes on where any node has stopped. To be called whenever another node may have been at it. */
  void resume() {
    String there = settings.remembered(NAME);
    if (tail != null && Objects.equals(there, stored)) {
      return;
    }
    Place place = Place.read(there);
    upTo = place.upTo();
    beyond.clear();
    beyond.addAll(place.beyond());
    tail = Tail.without(changes, clock, upTo, beyond);
    waiting.keySet().removeIf(id -> id <= upTo || beyond.contains(id));
    stored = there;
    moved = false;
  }

  /** The changes that are to be worked off and have been known for the given time. */
  List<Change> due(Duration settling) {
    Tail present = tail;
    if (present == null) {
      return List.of();
    }
    Instant now = clock.instant();
    for (Change change : present.next()) {
      waiting.putIfAbsent(change.id(), new Waiting(change, now));
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
    for (Change change : worked) {
      if (waiting.remove(change.id()) != null) {
        beyond.add(change.id());
        moved = true;
      }
    }
  }

  /** Every change in the log that no node has worked off, as far as that is stored. */
  List<Change> pending() {
    Place place = Place.read(settings.remembered(NAME));
    return changes.withIds(
        changes.idsAfter(place.upTo()).stream()
            .filter(id -> !place.beyond().contains(id))
            .toList());
  }

  /** Everything up to this id is worked off, as far as that is stored. */
  long stored() {
    return Place.read(settings.remembered(NAME)).upTo();
  }

  /** Stores how far it is, if anything was worked off since it was stored. */
  void store() {
    Tail present = tail;
    if (present == null || !moved) {
      return;
    }
    long passed =
        waiting.isEmpty() ? present.passed() : Math.min(present.passed(), waiting.firstKey() - 1);
    upTo = Math.max(upTo, passed);
    beyond.headSet(upTo, true).clear();
    String text = new Place(upTo, beyond).written();
    settings.remember(NAME, text);
    stored = text;
    moved = false;
  }

  /**
   * A place in the log.
   *
   * @param upTo everything up to this id is done
   * @param beyond greater ids that are done, too
   */
  private record Place(long upTo, TreeSet<Long> beyond) {

    static Place read(@Nullable String text) {
      TreeSet<Long> beyond = new TreeSet<>();
      if (text == null) {
        return new Place(0, beyond);
      }
      List<String> parts = List.of(text.split(" ", -1));
      for (String range : parts.subList(1, parts.size())) {
        int dash = range.indexOf('-');
        long first = Long.parseLong(dash < 0 ? range : range.substring(0, dash));
        long last = dash < 0 ? first : Long.parseLong(range.substring(dash + 1));
        for (long id = first; id <= last; id++) {
          beyond.add(id);
        }
      }
      return new Place(Long.parseLong(parts.get(0)), beyond);
    }

    /** Such as {@code 40 42 45-99}. */
    String written() {
      StringBuilder text = new StringBuilder().append(upTo);
      Long first = null;
      for (long id : beyond) {
        if (first == null) {
          first = id;
        }
        if (!beyond.contains(id + 1)) {
          text.append(' ').append(first);
          if (first != id) {
            text.append('-').append(id);
          }
          first = null;
        }
      }
      return text.toString();
    }
  }
}
