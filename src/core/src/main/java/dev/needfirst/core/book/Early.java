package dev.needfirst.core.book;

import dev.needfirst.core.recording.Issue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The issues that fields were asked for before the score book was loaded. They were answered as
 * unscored, and may have been indexed so. Thread-safe.
 */
final class Early {

  /** Of more, every issue of every project is indexed again. */
  static final int MOST = 1_000;

  private final Map<Long, Issue> asked = new HashMap<>();
  private boolean tooMany;

  synchronized void asked(Issue issue) {
    if (asked.size() < MOST || asked.containsKey(issue.id())) {
      asked.put(issue.id(), issue);
    } else {
      tooMany = true;
    }
  }

  /** Whether more were asked for than are known. */
  synchronized boolean tooMany() {
    return tooMany;
  }

  /** The issues as they were last asked for. */
  synchronized List<Issue> issues() {
    return List.copyOf(asked.values());
  }

  synchronized void clear() {
    asked.clear();
    tooMany = false;
  }
}
