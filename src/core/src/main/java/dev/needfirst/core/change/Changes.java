package dev.needfirst.core.change;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The log of changes. It only grows at its end, and is cut at its beginning. */
public interface Changes {

  /** The present version of an aggregate; 0 if it was never changed. */
  int versionOf(Aggregate aggregate);

  /**
   * Adds a change, inside {@link Transactions#write} only.
   *
   * <p>Its version is taken for good: of two writers of the same version of an aggregate, the
   * second one's work is done again by {@link Transactions#write}, and then sees the first one's
   * version.
   *
   * @return the change as it is stored
   */
  Change append(Change change);

  /** The greatest id in the log; 0 if it is empty. */
  long lastId();

  /** The ids greater than the given one, ascending. */
  List<Long> idsAfter(long id);

  /** The changes of the given ids as far as they are there, in the order of their ids. */
  List<Change> withIds(Collection<Long> ids);

  /** The changes of an aggregate that made versions greater than the given one, oldest first. */
  List<Change> since(Aggregate aggregate, int version);

  /**
   * The latest changes of one kind that were made to an aggregate from an instant on, newest first.
   *
   * @param from the earliest instant, itself included
   */
  List<Change> latest(Aggregate aggregate, ChangeKind kind, Instant from, int atMost);

  /** Changes of a project, newest first. */
  List<Change> ofProject(long projectId, int startAt, int atMost);

  int countOfProject(long projectId);

  /**
   * Removes what is in the log of the needs and issues of a project, inside {@link
   * Transactions#write} only. What was decided for the project stays.
   *
   * @return how many changes
   */
  int removeRecordedIn(long projectId);

  /**
   * Looks at some changes made before the given instant, by id ascending, and removes them; but not
   * the last versioned one of an aggregate, which says the version that it is at.
   *
   * @param after looks only at greater ids
   * @param atMost looks at no more than so many
   */
  Purged purge(Instant before, long after, int atMost);

  /**
   * How far a purge has come.
   *
   * @param removed how many changes
   * @param upTo the greatest id that was looked at
   * @param finished whether there are no more to look at
   */
  record Purged(int removed, long upTo, boolean finished) {}
}
