package dev.needfirst.core.book;

import dev.needfirst.core.need.OwnInputs;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * To which issues attention was called in vain: a field that for ever shows something other than
 * what Jira has stored would otherwise be indexed again and again, once a second.
 *
 * <p>In vain is only what has left the book as it was. As soon as the book holds something else of
 * the issue, on whichever node that was found, it is called again at once. Not thread-safe.
 */
final class Called {

  private static final int MOST = 10_000;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
  private static final int MOST_DOUBLINGS = 10;

  private final Map<Long, InVain> calls =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, InVain> eldest) {
          return size() > MOST;
        }
      };

  private record Held(long projectId, OwnInputs own) {}

  private record InVain(Differing.Seen seen, @Nullable Held held, int times, Instant at) {

    boolean same(Differing.Seen other, @Nullable Held otherHeld) {
      return seen.equals(other) && (held == null ? otherHeld == null : held.equals(otherHeld));
    }

    Instant again() {
      Duration pause = Duration.ofSeconds(1L << Math.min(times, MOST_DOUBLINGS));
      return at.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
  }

  /** Whether calling attention to what was seen may change anything in the book. */
  boolean worthCalling(Differing.Seen seen, ScoreBook book, Instant now) {
    InVain before = calls.get(seen.issue().id());
    return before == null || !before.same(seen, held(seen, book)) || !before.again().isAfter(now);
  }

  /** Attention was called to what was seen, and this book has followed that. */
  void followed(Differing.Seen seen, ScoreBook book, Instant now) {
    long issue = seen.issue().id();
    InVain before = calls.remove(issue);
    if (!book.holds(seen.issue(), seen.own())) {
      Held held = held(seen, book);
      boolean again = before != null && before.same(seen, held);
      calls.put(issue, new InVain(seen, held, again ? before.times() + 1 : 0, now));
    }
  }

  private static @Nullable Held held(Differing.Seen seen, ScoreBook book) {
    Entry entry = book.entry(seen.issue().id());
    return entry == null ? null : new Held(entry.projectId(), entry.own());
  }
}
