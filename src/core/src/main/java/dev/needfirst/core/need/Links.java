package dev.needfirst.core.need;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Which issues serve which needs. At most one link ties an issue to a need. */
public interface Links {

  /**
   * The links of an issue, by need ascending, those included that rest because the issue is now in
   * another project.
   */
  List<Link> ofIssue(long issueId);

  /** The links of the given issues, in no particular order. */
  List<Link> ofIssues(Collection<Long> issueIds);

  /** The links to a need, by issue ascending. */
  List<Link> ofNeed(long needId);

  /** Every link to a need of the given project, in no particular order. */
  void ofProject(long projectId, Consumer<Link> consumer);

  /**
   * Stores a link in place of the one between the same issue and need, if there is one.
   *
   * @param projectId of the need
   */
  void put(Link link, long projectId);

  /** Does nothing if there is no such link. */
  void remove(long issueId, long needId);

  void removeOfIssue(long issueId);

  void removeOfNeed(long needId);
}
