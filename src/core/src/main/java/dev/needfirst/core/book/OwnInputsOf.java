package dev.needfirst.core.book;

import dev.needfirst.core.need.OwnInputs;
import java.util.Collection;

/** Reads issues' own fields, which Jira stores. */
public interface OwnInputsOf {

  /**
   * Gives the own inputs, as they are now, of those of the given issues that there are; {@link
   * OwnInputs#NONE} where all are empty.
   */
  void of(Collection<Long> issueIds, Found found);

  /**
   * Finds every issue of a project with any of the fields set, as far as Jira's index knows.
   *
   * @throws RuntimeException if they cannot be found now, such as while Jira's index is being
   *     built; they are asked for again later
   */
  void all(long projectId, Found found);

  /** Takes issues' own inputs. */
  interface Found {

    void issue(long issueId, OwnInputs own);

    /** The issue is there, but its fields could not be read; the others are given all the same. */
    void failed(long issueId);

    /** Whether more issues are wanted; asked now and then. */
    boolean wantsMore();
  }
}
