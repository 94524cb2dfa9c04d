package dev.needfirst.core.need;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The shared needs, each with its root causes, evidence and impacts. */
public interface Needs {

  Optional<Need> find(long id);

  /** Those of the given ids that are there. */
  Map<Long, Need> find(Collection<Long> ids);

  /** Every need of a project, in no particular order. */
  void ofProject(long projectId, Consumer<Need> consumer);

  /** The ids of a project's needs, ascending, at most as many as given. */
  List<Long> idsOfProject(long projectId, int atMost);

  /**
   * Stores a need in place of its present state.
   *
   * @param present what is stored now; null to store a new need
   * @param next evidence and impacts with id 0 are new, and those that are no longer in it are
   *     removed
   * @return the need with all ids
   */
  Need save(@Nullable Need present, Need next);

  /**
   * Removes a need with all that belongs to it; its links stay. Does nothing if it is not there.
   */
  void remove(long id);
}
