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

  /** Changes of a project, newest first. */
  List<Change> ofProject(long projectId, int startAt, int atMost);

  int countOfProject(long projectId);

  /**
   * Removes changes made before the given instant, oldest first, except the last versioned one of
   * each aggregate that is still there, which says the version that it is at.
   *
   * @return how many were removed; fewer than {@code atMost} when no more are to be removed
   */
  int purge(Instant before, int atMost);
}
