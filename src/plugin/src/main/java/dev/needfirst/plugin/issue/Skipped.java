package dev.needfirst.plugin.issue;

import com.atlassian.jira.issue.Issue;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issues that Jira cannot read or index, so that they keep no others back: each is told once in
 * the log, and shown where administrators look after the health, until it succeeds. Thread-safe.
 */
public final class Skipped {
  private static final Logger LOG = LoggerFactory.getLogger(Skipped.class);
  private static final int MOST = 10_000;
  // A whole Jira in trouble need not fill the log with the same trace.
  private static final int TRACED = 20;

  private final Set<One> skipped = ConcurrentHashMap.newKeySet();

  @Inject
  public Skipped() {}

  /** What could not be done with an issue. */
  public enum Work {
    READING,
    INDEXING
  }

  private record One(Work work, long issueId) {}

  /**
   * Something could not be done with an issue.
   *
   * @param issue null if not even its key could be read
   */
  public void add(Work work, long issueId, @Nullable Issue issue, Exception why) {
    if (skipped.size() >= MOST || !skipped.add(new One(work, issueId))) {
      return;
    }
    String name = issue == null ? "with the id " + issueId : issue.getKey();
    if (skipped.size() <= TRACED) {
      LOG.warn("{} issue {} failed; it is left out until the nightly audit", work, name, why);
    } else {
      LOG.warn("{} issue {} failed, too: {}", work, name, why.toString());
    }
  }

  /** It could be done now. */
  public void done(Work work, long issueId) {
    if (!skipped.isEmpty()) {
      skipped.remove(new One(work, issueId));
    }
  }

  /** Jira's ids of the issues that are left out now, ascending. */
  public Set<Long> issues() {
    Set<Long> issues = new TreeSet<>();
    skipped.forEach(one -> issues.add(one.issueId()));
    return issues;
  }
}
