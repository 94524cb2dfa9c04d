package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.model.GivenUp;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelText;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Models;
import dev.needfirst.core.model.OwnVersion;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts into a project what was in another one, or in the same one before: authors and instants stay
 * what they were, and the log of changes says who put it there.
 *
 * <p>Each need, each batch of links and each issue is a short transaction of its own: a longer one
 * would keep other nodes from following the log.
 */
public final class RestoringProjects {

  private static final int BATCH = 50;

  private final Store store;
  private final Clock clock;
  private final LinkingNeeds linking;

  public RestoringProjects(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.linking = new LinkingNeeds(store, clock);
  }

  /** An issue that serves a need, and how. */
  public record Served(Issue issue, Link link) {}

  /**
   * Adds a need as it is, with its evidence and impacts.
   *
   * @return the need as it is stored
   */
  public Need need(Need need, By by) {
    return store.transactions().write(() -> RecordingNeeds.add(store, clock, need, by));
  }

  /**
   * Ties issues to needs of their project.
   *
   * @throws Refused if an issue would then have more needs than it may
   */
  public void links(List<Served> served, By by) {
    for (int from = 0; from < served.size(); from += BATCH) {
      List<Served> batch = served.subList(from, Math.min(served.size(), from + BATCH));
      store
          .transactions()
          .write(
              () -> {
                batch.forEach(
                    one -> linking.put(one.issue(), one.link(), null, ChangeKind.NEED_LINKED, by));
                return true;
              });
    }
  }

  /**
   * Adds impacts to an issue itself.
   *
   * @return them as they are stored
   */
  public List<Impact> impacts(Issue issue, List<Impact> impacts, By by) {
    return store
        .transactions()
        .write(
            () -> {
              List<Impact> stored = new ArrayList<>();
              for (Impact impact : impacts) {
                Writing.of(store, clock, Aggregate.issue(issue.id()), issue.projectId(), null, by)
                    .takes(ChangeKind.OWN_IMPACT_RECORDED, Map.of(), Flat.of(impact));
                stored.add(store.ownImpacts().put(issue.id(), issue.projectId(), impact));
              }
              return stored;
            });
  }

  /**
   * Gives a project its own models: all versions as they were if it never had one, or else the last
   * one, where that is another than it has.
   *
   * @param versions oldest first
   * @return whether anything was changed
   */
  public boolean models(long projectId, List<OwnVersion> versions, By by) {
    if (versions.isEmpty()) {
      return false;
    }
    return store
        .transactions()
        .write(
            () -> {
              Optional<Model> present = store.models().current(projectId).map(ModelVersion::model);
              ModelVersion last = versions.get(versions.size() - 1).saved();
              Optional<Model> next = Optional.ofNullable(last).map(ModelVersion::model);
              int number = store.models().lastVersion(projectId);
              if (number > 0 && present.equals(next)) {
                return false;
              }
              Model before = store.models().inForce(projectId).model();
              Model after = next.orElseGet(() -> store.models().inForce(Models.GLOBAL).model());
              Writing.of(store, clock, Aggregate.project(projectId), projectId, null, by)
                  .takes(
                      next.isPresent() ? ChangeKind.MODEL_CHANGED : ChangeKind.MODEL_RESET,
                      ModelText.members(before),
                      ModelText.members(after));
              if (number == 0) {
                versions.forEach(version -> save(projectId, version, version.number()));
              } else {
                save(projectId, versions.get(versions.size() - 1), number + 1);
              }
              return true;
            });
  }

  private void save(long projectId, OwnVersion version, int number) {
    ModelVersion saved = version.saved();
    if (saved == null) {
      store.models().giveUp(projectId, new GivenUp(number, null, null, null));
    } else {
      store
          .models()
          .save(
              projectId,
              new ModelVersion(
                  number, saved.model(), saved.author(), saved.changed(), saved.reason()));
    }
  }
}
