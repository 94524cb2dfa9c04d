package dev.needfirst.core.viewing;

import dev.needfirst.core.ranking.Entry;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.ranking.ValueForEffort;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where an issue stands in a ranking by its own figures, so that the next page starts behind it
 * even if it, or others, have moved or gone meanwhile.
 *
 * @param forEffort value for effort; negative where there is none, which comes last
 * @param hundredths of the score; -1 when unscored
 */
record Position(RankingOrder order, double forEffort, int hundredths, IssueKey key) {

  private static final double NONE = -1;
  private static final int PARTS = 4;

  private static final Comparator<Position> BY_VALUE =
      Comparator.comparingInt(Position::hundredths).reversed().thenComparing(Position::key);

  private static final Comparator<Position> ESTIMATED_BY_KEY =
      (one, other) -> one.forEffort() >= 0 ? one.key().compareTo(other.key()) : 0;

  private static final Comparator<Position> BY_VALUE_FOR_EFFORT =
      Comparator.comparingDouble(Position::forEffort)
          .reversed()
          .thenComparing(ESTIMATED_BY_KEY)
          .thenComparing(BY_VALUE);

  static Position of(Entry entry, RankingOrder order) {
    return new Position(
        order,
        order == RankingOrder.VALUE ? NONE : ValueForEffort.of(entry).orElse(NONE),
        entry.figures().hundredths(),
        entry.key());
  }

  boolean isBehind(Position other) {
    Comparator<Position> comparator = order == RankingOrder.VALUE ? BY_VALUE : BY_VALUE_FOR_EFFORT;
    return comparator.compare(this, other) > 0;
  }

  /** An opaque text that {@link #ofCursor} reads. */
  String cursor() {
    return order.name() + "_" + forEffort + "_" + hundredths + "_" + key;
  }

  /** The position that a cursor stands for; empty if it is none, or one of another order. */
  static Optional<Position> ofCursor(String cursor, RankingOrder order) {
    String start = order.name() + "_";
    if (!cursor.startsWith(start)) {
      return Optional.empty();
    }
    String[] parts = cursor.substring(start.length()).split("_", PARTS - 1);
    try {
      return parts.length < PARTS - 1
          ? Optional.empty()
          : Optional.of(
              new Position(
                  order,
                  Double.parseDouble(parts[0]),
                  Integer.parseInt(parts[1]),
                  IssueKey.parse(parts[2])));
    } catch (IllegalArgumentException notACursor) {
      return Optional.empty();
    }
  }
}
