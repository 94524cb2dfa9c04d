package dev.needfirst.core.book;

import dev.needfirst.core.recording.Issue;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The issues that fields were asked for before the score book was loaded. They were answered as
 * unscored, and may have been indexed so. Thread-safe.
 */
final class Early {

  /** Of more, only the projects are known, and every issue of these is indexed again. */
  static final int MOST = 10_000;

  private final Map<Long, Issue> asked = new HashMap<>();
  private final Set<Long> beyond = new HashSet<>();

  /**
   * What was asked for.
   *
   * @param issues as they were last asked for
   * @param projects of which more issues were asked for than are known
   */
  record Taken(Collection<Issue> issues, Set<Long> projects) {}

  synchronized void asked(Issue issue) {
    if (asked.size() < MOST || asked.containsKey(issue.id())) {
      asked.put(issue.id(), issue);
    } else {
      beyond.add(issue.projectId());
    }
  }

  /** Takes everything out. */
  synchronized Taken take() {
    Taken taken = new Taken(List.copyOf(asked.values()), Set.copyOf(beyond));
    asked.clear();
    beyond.clear();
    return taken;
  }

  /** Puts back what could not be told; what was asked for meanwhile is newer. */
  synchronized void putBack(Taken taken) {
    taken.issues().forEach(issue -> asked.putIfAbsent(issue.id(), issue));
    beyond.addAll(taken.projects());
  }
}
