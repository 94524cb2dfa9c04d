package dev.needfirst.core.book;

import dev.needfirst.core.change.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Changes that the book has followed, until someone asks for them or a while is over. Thread-safe.
 */
final class Unclaimed {

  private static final Duration KEPT = Duration.ofSeconds(10);
  private static final int MOST = 1_000;

  private final Deque<Followed> followed = new ArrayDeque<>();

  private record Followed(Change change, Instant at) {}

  synchronized void add(Collection<Change> changes, Instant now) {
    changes.forEach(change -> followed.addLast(new Followed(change, now)));
    while (!followed.isEmpty()
        && (followed.size() > MOST || followed.getFirst().at().plus(KEPT).isBefore(now))) {
      followed.removeFirst();
    }
  }

  /** Takes all out, those followed first at the front. */
  synchronized List<Change> take() {
    List<Change> taken = new ArrayList<>();
    followed.forEach(one -> taken.add(one.change()));
    followed.clear();
    return taken;
  }
}
