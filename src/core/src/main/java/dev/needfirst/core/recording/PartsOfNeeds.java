package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.need.Need;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Adds, edits and removes what needs have several of. Each is a new version of the need.
 *
 * @param <T> evidence or an impact
 */
final class PartsOfNeeds<T> {

  private final Store store;
  private final Clock clock;
  private final Parts<T> parts;
  private final Kinds kinds;

  /** Where the parts are in a need, and what is known of one. */
  record Parts<T>(
      Function<Need, List<T>> of,
      BiFunction<Need, List<T>, Need> in,
      ToLongFunction<T> id,
      Function<T, Map<String, String>> flat) {}

  /** What is said of them in the log of changes, and where one is not there. */
  record Kinds(ChangeKind recorded, ChangeKind edited, ChangeKind removed, Unknown.Thing thing) {}

  PartsOfNeeds(Store store, Clock clock, Parts<T> parts, Kinds kinds) {
    this.store = store;
    this.clock = clock;
    this.parts = parts;
    this.kinds = kinds;
  }

  /**
   * Adds a part.
   *
   * @param adding makes it, in the transaction, for the need as it is
   */
  Recorded<T> record(long needId, @Nullable Integer version, Function<Need, T> adding, By by) {
    return store
        .transactions()
        .write(
            () -> {
              Need present = need(needId);
              T added = adding.apply(present);
              List<T> all = new ArrayList<>(parts.of().apply(present));
              all.add(added);
              Need stored =
                  writing(present, version, by)
                      .save(all, kinds.recorded(), Map.of(), parts.flat().apply(added));
              return new Recorded<>(parts.of().apply(stored).get(all.size() - 1), stored);
            });
  }

  /**
   * Puts a part in place of the one with this id.
   *
   * @param edited makes it from what it was
   */
  Recorded<T> replace(
      long needId, long id, @Nullable Integer version, UnaryOperator<T> edited, By by) {
    return store
        .transactions()
        .write(
            () -> {
              Need present = need(needId);
              List<T> all = new ArrayList<>(parts.of().apply(present));
              int at = indexOf(all, id);
              T before = all.get(at);
              T after = edited.apply(before);
              all.set(at, after);
              Need stored =
                  writing(present, version, by)
                      .save(
                          all,
                          kinds.edited(),
                          parts.flat().apply(before),
                          parts.flat().apply(after));
              return new Recorded<>(parts.of().apply(stored).get(at), stored);
            });
  }

  Need remove(long needId, long id, @Nullable Integer version, By by) {
    return store
        .transactions()
        .write(
            () -> {
              Need present = need(needId);
              List<T> all = new ArrayList<>(parts.of().apply(present));
              T removed = all.remove(indexOf(all, id));
              return writing(present, version, by)
                  .save(all, kinds.removed(), parts.flat().apply(removed), Map.of());
            });
  }

  private Need need(long needId) {
    return store.needs().find(needId).orElseThrow(() -> new Unknown(Unknown.Thing.NEED, needId));
  }

  private int indexOf(List<T> all, long id) {
    for (int at = 0; at < all.size(); at++) {
      if (parts.id().applyAsLong(all.get(at)) == id) {
        return at;
      }
    }
    throw new Unknown(kinds.thing(), id);
  }

  private interface Saving<T> {
    Need save(List<T> all, ChangeKind kind, Map<String, String> before, Map<String, String> after);
  }

  private Saving<T> writing(Need present, @Nullable Integer version, By by) {
    return (all, kind, before, after) -> {
      Need next = parts.in().apply(present, all);
      Writing writing =
          Writing.of(store, clock, Aggregate.need(present.id()), present.projectId(), version, by);
      writing.takes(kind, before, after);
      return store.needs().save(present, next.stored(present.id(), writing.next()));
    };
  }
}
