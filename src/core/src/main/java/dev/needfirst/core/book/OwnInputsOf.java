package dev.needfirst.core.book;

import dev.needfirst.core.need.OwnInputs;
import java.util.Collection;
import java.util.Map;

/** Reads issues' own fields, which Jira stores. */
public interface OwnInputsOf {

  /**
   * The own inputs, as they are now, of those of the given issues that there are; {@link
   * OwnInputs#NONE} where all are empty.
   */
  Map<Long, OwnInputs> of(Collection<Long> issueIds);

  /**
   * Finds every issue of a project with any of the fields set, as far as Jira's index knows.
   *
   * @throws RuntimeException if they cannot be found now, such as while Jira's index is being
   *     built; they are asked for again later
   */
  void all(long projectId, Found consumer);

  /** Takes an issue's own inputs. */
  interface Found {
    void issue(long issueId, OwnInputs own);
  }
}
