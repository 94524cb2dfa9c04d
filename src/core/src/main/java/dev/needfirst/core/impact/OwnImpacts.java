package dev.needfirst.core.impact;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The impacts that are recorded on an issue itself, beside the one that its Business Impact field
 * stands for.
 */
public interface OwnImpacts {

  /** By id ascending. */
  List<Impact> ofIssue(long issueId);

  /** Those of the given issues that have any. */
  Map<Long, List<Impact>> ofIssues(Collection<Long> issueIds);

  /** Every own impact there is, in no particular order. */
  void all(Recorded consumer);

  /**
   * Stores an impact of an issue.
   *
   * @param projectId of the issue at this time
   * @param impact with id 0 to add it, else in place of the issue's impact of that id
   * @return the impact with its id
   */
  Impact put(long issueId, long projectId, Impact impact);

  /** Does nothing if the issue has no such impact. */
  void remove(long issueId, long impactId);

  void removeOfIssue(long issueId);

  /**
   * Takes note of where issues are now; does nothing for those without impacts.
   *
   * @param projects by issue
   */
  void areIn(Map<Long, Long> projects);

  /**
   * The issues with impacts that were last known to be in the given project, ascending, at most as
   * many as given.
   */
  List<Long> issuesOfProject(long projectId, int atMost);

  /**
   * Takes an impact, with the issue it is on and the project in which that was last known to be.
   */
  interface Recorded {
    void impact(long issueId, long projectId, Impact impact);
  }
}
