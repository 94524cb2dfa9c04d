package dev.needfirst.core.book;

import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.recording.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;

/**
 * The issues that were seen to differ from the score book: a queue without order that holds each
 * issue once and so many at most. Thread-safe.
 */
final class Differing {

  private static final int MOST = 100_000;

  private final Map<Long, Seen> seen = new ConcurrentHashMap<>();

  /** An issue, where it was seen and with what. */
  record Seen(Issue issue, OwnInputs own) {}

  /**
   * Adds an issue in place of what was seen of it before. One too many is left out: it is seen
   * again when it is next indexed.
   */
  void add(Issue issue, OwnInputs own) {
    if (seen.size() < MOST || seen.containsKey(issue.id())) {
      seen.put(issue.id(), new Seen(issue, own));
    }
  }

  /** Puts back what was taken out, unless the issue was seen anew meanwhile. */
  void addIfAbsent(Seen taken) {
    seen.putIfAbsent(taken.issue().id(), taken);
  }

  /** Takes out what is of projects that are ready, and no more than so many. */
  List<Seen> take(LongPredicate ready, int atMost) {
    List<Seen> due =
        seen.values().stream()
            .filter(one -> ready.test(one.issue().projectId()))
            .limit(atMost)
            .toList();
    List<Seen> taken = new ArrayList<>();
    for (Seen one : due) {
      // What is seen anew meanwhile stays for the next time.
      if (seen.remove(one.issue().id(), one)) {
        taken.add(one);
      }
    }
    return taken;
  }
}
