package dev.needfirst.core.change;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log of changes: who made what of what, when and why.
 *
 * @param id place in the log, growing but not always in the order in which changes become visible;
 *     0 while it is not stored
 * @param version of the aggregate that it made, from 1; 0 where it only calls attention to the
 *     aggregate and makes no version
 * @param projectId Jira's id of the project; 0 for the whole Jira
 * @param author key of the user; null where no person did it
 * @param before the members that differ, as text under their REST names, as they were; absent where
 *     they were unknown
 * @param after the same members as they are now
 * @param reason what the author gave as reason
 */
public record Change(
    long id,
    Aggregate aggregate,
    int version,
    long projectId,
    ChangeKind kind,
    @Nullable String author,
    Instant at,
    Map<String, String> before,
    Map<String, String> after,
    @Nullable String reason) {

  /** The member of a removed need's before-state that names the issues it was linked to. */
  public static final String ISSUES = "issues";

  /** The member that names who recorded evidence first, by user key; shown to nobody. */
  public static final String AUTHOR = "author";

  public Change {
    before = Collections.unmodifiableMap(new TreeMap<>(before));
    after = Collections.unmodifiableMap(new TreeMap<>(after));
    reason = reason == null || reason.isBlank() ? null : reason.strip();
  }

  /** The same change as it is stored. */
  public Change withId(long stored) {
    return new Change(
        stored, aggregate, version, projectId, kind, author, at, before, after, reason);
  }

  /** Whether this version of the product can tell what was done. */
  public boolean readable() {
    return kind != ChangeKind.UNKNOWN && aggregate.kind() != Aggregate.Kind.UNKNOWN;
  }

  /**
   * Jira's ids of the issues that were linked to a need when it was removed; empty for any other
   * change.
   */
  public List<Long> unlinkedIssues() {
    return Stream.of(before.getOrDefault(ISSUES, "").split(","))
        .filter(issue -> !issue.isEmpty())
        .map(Long::valueOf)
        .toList();
  }
}
