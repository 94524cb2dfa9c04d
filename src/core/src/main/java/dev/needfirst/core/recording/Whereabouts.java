package dev.needfirst.core.recording;

import java.util.Collection;
import java.util.Map;

/** Where issues are now. */
public interface Whereabouts {

  /**
   * Jira's ids of the projects in which those of the given issues are that there are, by issue.
   *
   * @throws RuntimeException if that cannot be said now
   */
  Map<Long, Long> projectsOf(Collection<Long> issueIds);
}
