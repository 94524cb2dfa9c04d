package dev.needfirst.core.book;

import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.Changes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads what is new in the log of changes, each change once.
 *
 * <p>A change may become visible after one with a greater id, since ids are given before
 * transactions end. So ids are looked at again for a while after they were passed. Not thread-safe.
 */
public final class Tail {

  /** Longer than any transaction of ours may take. */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  private final Changes changes;
  private final Clock clock;
  private final TreeMap<Long, Instant> seen = new TreeMap<>();
  private long passed;

  /**
   * A tail that gives the changes after the given id.
   *
   * @param after 0 for all that are in the log
   */
  public Tail(Changes changes, Clock clock, long after) {
    this.changes = changes;
    this.clock = clock;
    this.passed = after;
  }

  /**
   * A tail that gives the changes after the given id but for some.
   *
   * @param known the ids of changes that are not given
   */
  public static Tail without(Changes changes, Clock clock, long after, Collection<Long> known) {
    Tail tail = new Tail(changes, clock, after);
    Instant now = clock.instant();
    known.forEach(id -> tail.seen.put(id, now));
    return tail;
  }

  /** A tail that gives what is not in the log now, and also what became visible late before. */
  public static Tail fromNow(Changes changes, Clock clock) {
    Tail tail = new Tail(changes, clock, 0);
    long last = changes.lastId();
    // What is visible now is known; a smaller id that shows up later is not.
    tail.passed = Math.max(0, last - LATE);
    Instant now = clock.instant();
    changes.idsAfter(tail.passed).forEach(id -> tail.seen.put(id, now));
    return tail;
  }

  private static final long LATE = 1_000;

  /**
   * An id to start another tail from: it misses nothing that this one has not given, and gives the
   * last ones again.
   */
  public long passed() {
    return passed;
  }

  /** The changes that were not given before, by id ascending. */
  public List<Change> next() {
    Instant now = clock.instant();
    List<Long> fresh =
        changes.idsAfter(passed).stream().filter(id -> !seen.containsKey(id)).toList();
    List<Change> next = changes.withIds(fresh);
    fresh.forEach(id -> seen.put(id, now));
    while (!seen.isEmpty() && seen.firstEntry().getValue().isBefore(now.minus(OVERLAP))) {
      passed = seen.pollFirstEntry().getKey();
    }
    return next;
  }
}
