package dev.needfirst.core.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version in the history of a model, and what it changed.
 *
 * @param saved null where the project gave its own model up
 * @param givenUp null where a model was saved
 * @param differences from the version before, or from what was in force instead; null where one of
 *     the two is not wholly known
 */
public record PastModel(
    @Nullable ModelVersion saved,
    @Nullable GivenUp givenUp,
    @Nullable List<ModelDifference> differences) {

  public int number() {
    return saved != null ? saved.version() : givenUp == null ? 0 : givenUp.version();
  }

  public @Nullable String author() {
    return saved != null ? saved.author() : givenUp == null ? null : givenUp.author();
  }

  public @Nullable Instant changed() {
    return saved != null ? saved.changed() : givenUp == null ? null : givenUp.changed();
  }

  public @Nullable String reason() {
    return saved != null ? saved.reason() : givenUp == null ? null : givenUp.reason();
  }

  /**
   * The history of a project, or of the whole Jira, newest first.
   *
   * @param global the versions of the whole Jira, newest first, that were in force where the
   *     project had no model of its own; empty for the whole Jira itself
   */
  public static List<PastModel> of(
      List<ModelVersion> saved, List<GivenUp> givenUp, List<ModelVersion> global) {
    List<PastModel> bare = new ArrayList<>();
    saved.forEach(version -> bare.add(new PastModel(version, null, null)));
    givenUp.forEach(version -> bare.add(new PastModel(null, version, null)));
    bare.sort(Comparator.comparingInt(PastModel::number));
    List<PastModel> history = new ArrayList<>();
    PastModel before = null;
    for (PastModel one : bare) {
      history.add(0, one.after(before, global));
      before = one;
    }
    return history;
  }

  private PastModel after(@Nullable PastModel before, List<ModelVersion> global) {
    ModelVersion was = before == null || before.saved == null ? inherited(global) : before.saved;
    ModelVersion is = saved == null ? inherited(global) : saved;
    boolean known = was.unknown().isEmpty() && is.unknown().isEmpty();
    return new PastModel(
        saved, givenUp, known ? ModelDifference.between(was.model(), is.model()) : null);
  }

  /** What was in force in the whole Jira when this version was made. */
  private ModelVersion inherited(List<ModelVersion> global) {
    Instant then = changed();
    Optional<ModelVersion> found =
        then == null
            ? Optional.empty()
            : global.stream().filter(version -> !after(version.changed(), then)).findFirst();
    return found.orElseGet(ModelVersion::standard);
  }

  private static boolean after(@Nullable Instant one, Instant other) {
    return one != null && one.isAfter(other);
  }
}
