package dev.needfirst.plugin.issue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comparisons of Jira's index with the score book. */
public interface Audits {

  /**
   * What one found.
   *
   * @param ended null while it goes on, or if it was stopped
   * @param found by project, those without any difference among them
   */
  record Audited(Instant begun, @Nullable Instant ended, List<Found> found) {}

  /**
   * What differed in a project.
   *
   * @param differed how many issues
   * @param issues Jira's ids of the first of them
   */
  record Found(long project, int differed, List<Long> issues) {}

  /** The last one, on whichever node; null if there was none. */
  @Nullable Audited last();

  /** Begins one on this node, unless one is going on. */
  void soon();
}
