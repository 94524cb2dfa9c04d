package dev.needfirst.core.model;

import java.util.List;
import java.util.Optional;

/**
 * The models that were saved, by project, and for the whole Jira under the project id {@link
 * #GLOBAL}. Old versions stay.
 */
public interface Models {

  /** Stands for the whole Jira where a project id is wanted. */
  long GLOBAL = 0;

  /**
   * The model in force for this project id itself; empty if none was saved, or it was given up
   * since.
   */
  Optional<ModelVersion> current(long projectId);

  /**
   * The model in force in a project, or in the whole Jira: its own, else the global one, else the
   * standard one.
   */
  default ModelVersion inForce(long projectId) {
    return current(projectId)
        .or(() -> projectId == GLOBAL ? Optional.empty() : current(GLOBAL))
        .orElseGet(ModelVersion::standard);
  }

  /** All models that were saved for this project id, newest first. */
  List<ModelVersion> versions(long projectId);

  /**
   * The number of the last version, those included by which a model was given up; 0 if there is
   * none.
   */
  int lastVersion(long projectId);

  /** Adds a version, which is from now on the one in force. */
  void save(long projectId, ModelVersion next);

  /** Removes all versions that were saved for this project id. */
  void removeOf(long projectId);

  /** Gives up the project's own model, under a version number of its own. */
  void giveUp(long projectId, GivenUp next);

  /** The versions by which a project gave its own model up, newest first. */
  List<GivenUp> givenUp(long projectId);
}
