package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.Ratings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Adds to needs what is not in them yet. Doing it twice is doing it once, so what was stopped on
 * the way can be done again from its beginning.
 */
public final class AddingToNeeds {

  private final Store store;
  private final Clock clock;

  public AddingToNeeds(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What a need is to have, whatever else it has.
   *
   * @param who null to leave it as it is
   * @param ratings those that are unknown stay as they are
   */
  public record Addition(
      @Nullable String who,
      Ratings ratings,
      List<String> rootCauses,
      List<Evidence> evidence,
      List<Impact> impacts) {

    public Addition {
      rootCauses = List.copyOf(rootCauses);
      evidence = List.copyOf(evidence);
      impacts = List.copyOf(impacts);
    }

    /**
     * The need with it.
     *
     * @throws Refused if it is then more than one need may have
     */
    public Need to(Need need) {
      Ratings its = need.ratings();
      return new Need(
          need.id(),
          need.version(),
          need.projectId(),
          need.statement(),
          who == null ? need.who() : who,
          new Ratings(
              ratings.importance() == null ? its.importance() : ratings.importance(),
              ratings.satisfaction() == null ? its.satisfaction() : ratings.satisfaction(),
              ratings.reach() == null ? its.reach() : ratings.reach()),
          joined(need.rootCauses(), rootCauses, cause -> cause),
          joined(need.evidence(), evidence, AddingToNeeds::bare),
          joined(need.impacts(), impacts, impact -> impact.withId(0)));
    }
  }

  /** Evidence without who recorded it: what two people report is one thing. */
  private static Evidence bare(Evidence evidence) {
    return evidence.withId(0).withAuthor(null);
  }

  private static <T> List<T> joined(List<T> present, List<T> more, Function<T, T> bare) {
    List<T> all = new ArrayList<>(present);
    List<T> known = new ArrayList<>(present.stream().map(bare).toList());
    for (T one : more) {
      if (!known.contains(bare.apply(one))) {
        all.add(one);
        known.add(bare.apply(one));
      }
    }
    return all;
  }

  /**
   * Adds to a need; each thing that is added is a new version of it, and a need that has everything
   * already stays as it is.
   *
   * @return the need as it is then
   * @throws Unknown if there is no such need
   * @throws Refused if it would then be more than one need may have; nothing was changed
   */
  public Need add(long needId, Addition addition, By by) {
    return store
        .transactions()
        .write(
            () -> {
              Need present =
                  store
                      .needs()
                      .find(needId)
                      .orElseThrow(() -> new Unknown(Unknown.Thing.NEED, needId));
              Need next = addition.to(present);
              if (next.equals(present)) {
                return present;
              }
              if (!Flat.of(next).equals(Flat.of(present))) {
                takes(present, ChangeKind.NEED_EDITED, Flat.of(present), Flat.of(next), by);
              }
              for (Evidence one : added(present.evidence(), next.evidence())) {
                takes(present, ChangeKind.EVIDENCE_RECORDED, Map.of(), Flat.of(one), by);
              }
              for (Impact one : added(present.impacts(), next.impacts())) {
                takes(present, ChangeKind.IMPACT_RECORDED, Map.of(), Flat.of(one), by);
              }
              int version = store.changes().versionOf(Aggregate.need(needId));
              return store.needs().save(present, next.stored(needId, version));
            });
  }

  /**
   * Takes back what was added to a need, if nobody has changed it since.
   *
   * @param version to which the addition brought the need
   * @param evidence ids of the evidence that was added
   * @param impacts likewise
   * @throws Unknown if there is no such need
   * @throws Stale if somebody has changed it since; nothing was changed then
   */
  public void takeBack(
      long needId, int version, NeedBefore before, Set<Long> evidence, Set<Long> impacts, By by) {
    store
        .transactions()
        .write(
            () -> {
              Need present =
                  store
                      .needs()
                      .find(needId)
                      .orElseThrow(() -> new Unknown(Unknown.Thing.NEED, needId));
              Writing.of(store, clock, Aggregate.need(needId), present.projectId(), version, by);
              Need next = without(present, before, evidence, impacts);
              if (!Flat.of(next).equals(Flat.of(present))) {
                takes(present, ChangeKind.NEED_EDITED, Flat.of(present), Flat.of(next), by);
                forgetCauses(next);
              }
              for (Evidence one : removed(present.evidence(), next.evidence())) {
                takes(present, ChangeKind.EVIDENCE_REMOVED, Flat.of(one), Map.of(), by);
              }
              for (Impact one : removed(present.impacts(), next.impacts())) {
                takes(present, ChangeKind.IMPACT_REMOVED, Flat.of(one), Map.of(), by);
              }
              int now = store.changes().versionOf(Aggregate.need(needId));
              return store.needs().save(present, next.stored(needId, now));
            });
  }

  private static Need without(Need need, NeedBefore before, Set<Long> evidence, Set<Long> impacts) {
    int causes = Math.min(before.rootCauses(), need.rootCauses().size());
    return new Need(
        need.id(),
        need.version(),
        need.projectId(),
        need.statement(),
        before.who(),
        before.ratings(),
        need.rootCauses().subList(0, causes),
        need.evidence().stream().filter(one -> !evidence.contains(one.id())).toList(),
        need.impacts().stream().filter(one -> !impacts.contains(one.id())).toList());
  }

  /** Links that name a root cause which is no longer there name none. */
  private void forgetCauses(Need next) {
    for (Link link : store.links().ofNeed(next.id())) {
      Integer cause = link.cause();
      if (cause != null && cause >= next.rootCauses().size()) {
        store.links().put(link.withCause(null), next.projectId());
      }
    }
  }

  private static <T> List<T> removed(List<T> present, List<T> next) {
    return present.stream().filter(one -> !next.contains(one)).toList();
  }

  private static <T> List<T> added(List<T> present, List<T> next) {
    return next.subList(present.size(), next.size());
  }

  private void takes(
      Need need, ChangeKind kind, Map<String, String> before, Map<String, String> after, By by) {
    Writing.of(store, clock, Aggregate.need(need.id()), need.projectId(), null, by)
        .takes(kind, before, after);
  }
}
