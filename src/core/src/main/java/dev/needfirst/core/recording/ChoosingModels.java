package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.model.GivenUp;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelText;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Models;
import dev.needfirst.core.model.PastModel;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the model of a project, or of the whole Jira. Each is a new version of the project, or of
 * the whole Jira.
 */
public final class ChoosingModels {

  private final Store store;
  private final Clock clock;

  public ChoosingModels(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The model in force for the whole Jira: the standard one before any was saved. */
  public ModelVersion global() {
    return store.models().inForce(Models.GLOBAL);
  }

  /** The model in force for a project: its own, or else the global one. */
  public ModelVersion ofProject(long projectId) {
    return store.models().inForce(projectId);
  }

  /** The project's own model; empty if the global one is in force. */
  public Optional<ModelVersion> own(long projectId) {
    return store.models().current(projectId);
  }

  /**
   * All models ever saved for a project, or for the whole Jira under {@link Models#GLOBAL}, newest
   * first.
   */
  public List<ModelVersion> versions(long projectId) {
    return store.models().versions(projectId);
  }

  /** The version that a writer of the model must name: the project's, or the whole Jira's. */
  public int version(long projectId) {
    return store.changes().versionOf(aggregate(projectId));
  }

  /**
   * Makes a model the one in force for a project, or for the whole Jira under {@link
   * Models#GLOBAL}.
   *
   * @param version of the project, or of the whole Jira, that the writer has seen; null to write
   *     over whatever is there
   * @param by with a reason
   * @throws Stale if that is no longer the present version
   * @throws Refused if no reason was given
   */
  public ModelVersion save(long projectId, @Nullable Integer version, Model model, By by) {
    by.wantReason();
    return store
        .transactions()
        .write(
            () -> {
              Model present = ofProject(projectId).model();
              Writing.of(store, clock, aggregate(projectId), projectId, version, by)
                  .takes(
                      ChangeKind.MODEL_CHANGED,
                      ModelText.members(present),
                      ModelText.members(model));
              ModelVersion next =
                  new ModelVersion(
                      store.models().lastVersion(projectId) + 1,
                      model,
                      by.author(),
                      clock.instant().truncatedTo(ChronoUnit.MILLIS),
                      by.reason());
              store.models().save(projectId, next);
              return next;
            });
  }

  /**
   * Gives up a project's own model, so that the global one is in force again.
   *
   * @param version of the project that the writer has seen; null to do so whatever it is
   * @throws Unknown if the project has no model of its own
   * @throws Stale if that is no longer the present version
   * @throws Refused if no reason was given
   */
  public void giveUp(long projectId, @Nullable Integer version, By by) {
    by.wantReason();
    store
        .transactions()
        .write(
            () -> {
              ModelVersion present =
                  own(projectId)
                      .filter(own -> projectId != Models.GLOBAL)
                      .orElseThrow(() -> new Unknown(Unknown.Thing.MODEL, projectId));
              Writing.of(store, clock, aggregate(projectId), projectId, version, by)
                  .takes(
                      ChangeKind.MODEL_RESET,
                      ModelText.members(present.model()),
                      ModelText.members(global().model()));
              store
                  .models()
                  .giveUp(
                      projectId,
                      new GivenUp(
                          store.models().lastVersion(projectId) + 1,
                          by.author(),
                          clock.instant().truncatedTo(ChronoUnit.MILLIS),
                          by.reason()));
              return true;
            });
  }

  /**
   * Saves the model of an old version once more, as a new one.
   *
   * @param number of the version
   * @param version of the project, or of the whole Jira, that the writer has seen; null to write
   *     over whatever is there
   * @throws Unknown if there is no such version, or it has no model
   * @throws Refused if something of that version is not known here, or no reason was given
   * @throws Stale if that is no longer the present version
   */
  public ModelVersion restore(long projectId, int number, @Nullable Integer version, By by) {
    ModelVersion old =
        versions(projectId).stream()
            .filter(saved -> saved.version() == number)
            .findFirst()
            .orElseThrow(() -> new Unknown(Unknown.Thing.MODEL_VERSION, number));
    if (!old.unknown().isEmpty()) {
      throw new Refused(
          Fault.of("model", "model-unknown", number, String.join(", ", old.unknown())));
    }
    return save(projectId, version, old.model(), by);
  }

  /** All versions of a project, or of the whole Jira, and what each changed; newest first. */
  public List<PastModel> history(long projectId) {
    return PastModel.of(
        store.models().versions(projectId),
        store.models().givenUp(projectId),
        projectId == Models.GLOBAL ? List.of() : store.models().versions(Models.GLOBAL));
  }

  private static Aggregate aggregate(long projectId) {
    return projectId == Models.GLOBAL ? Aggregate.jira() : Aggregate.project(projectId);
  }
}
