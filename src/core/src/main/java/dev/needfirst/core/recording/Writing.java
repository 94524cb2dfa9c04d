package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One write of one aggregate, from its present version to the next. */
final class Writing {

  /** Identifies what was edited, so it is kept where nothing else of it differs. */
  private static final String[] IDENTITIES = {"id", "need"};

  private final Store store;
  private final Clock clock;
  private final Aggregate aggregate;
  private final long projectId;
  private final int present;
  private final By by;

  private Writing(
      Store store, Clock clock, Aggregate aggregate, long projectId, int present, By by) {
    this.store = store;
    this.clock = clock;
    this.aggregate = aggregate;
    this.projectId = projectId;
    this.present = present;
    this.by = by;
  }

  /**
   * Starts a write, inside a transaction.
   *
   * @param named the version that the writer has seen; null to write whatever is the present one
   * @throws Stale if that is no longer the present version
   */
  static Writing of(
      Store store,
      Clock clock,
      Aggregate aggregate,
      long projectId,
      @Nullable Integer named,
      By by) {
    int present = store.changes().versionOf(aggregate);
    if (named != null && named != present) {
      throw new Stale(aggregate, named, present, store.changes().since(aggregate, named));
    }
    return new Writing(store, clock, aggregate, projectId, present, by);
  }

  /** The version that this write makes. */
  int next() {
    return present + 1;
  }

  /**
   * Takes the next version. Done before the rows are touched where that is possible: a second
   * writer of the same version then waits here, and not in the middle.
   */
  void takes(ChangeKind kind, Map<String, String> before, Map<String, String> after) {
    append(store, clock, aggregate, next(), projectId, kind, by, before, after);
  }

  /** Adds a change that makes no version: it only calls attention to an aggregate. */
  static void calls(
      Store store, Clock clock, Aggregate aggregate, long projectId, ChangeKind kind) {
    append(store, clock, aggregate, 0, projectId, kind, By.itself(), Map.of(), Map.of());
  }

  private static void append(
      Store store,
      Clock clock,
      Aggregate aggregate,
      int version,
      long projectId,
      ChangeKind kind,
      By by,
      Map<String, String> before,
      Map<String, String> after) {
    store
        .changes()
        .append(
            new Change(
                0,
                aggregate,
                version,
                projectId,
                kind,
                by.author(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                differing(before, after),
                differing(after, before),
                by.reason()));
  }

  private static Map<String, String> differing(Map<String, String> from, Map<String, String> to) {
    Map<String, String> differing = new TreeMap<>(from);
    differing
        .entrySet()
        .removeIf(member -> Objects.equals(member.getValue(), to.get(member.getKey())));
    for (String identity : IDENTITIES) {
      String value = from.get(identity);
      if (value != null) {
        differing.put(identity, value);
      }
    }
    return differing;
  }
}
