package dev.needfirst.core.viewing;

import dev.needfirst.core.ranking.Entry;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What another model would do to a ranked list.
 *
 * @param rows every scored issue of it, in its present order
 */
public record ModelPreview(List<Row> rows) {

  public ModelPreview {
    rows = List.copyOf(rows);
  }

  /**
   * An issue, now and under the other model.
   *
   * @param from its place now, from 1
   * @param to its place under the other model
   */
  public record Row(long issueId, IssueKey key, int from, int to, Figures now, Figures then) {

    /** By how much its score moves, in hundredths of a point. */
    public int change() {
      return then.hundredths() - now.hundredths();
    }

    boolean moves() {
      return change() != 0;
    }

    boolean changesPlace() {
      return from != to;
    }
  }

  /** The same issues ranked twice. */
  static ModelPreview of(List<Entry> now, List<Entry> then) {
    Map<Long, Integer> places = new HashMap<>();
    for (int at = 0; at < then.size(); at++) {
      places.put(then.get(at).issueId(), at);
    }
    List<Row> rows = new ArrayList<>(now.size());
    for (int at = 0; at < now.size(); at++) {
      Entry entry = now.get(at);
      int to = places.getOrDefault(entry.issueId(), at);
      rows.add(
          new Row(
              entry.issueId(),
              entry.key(),
              at + 1,
              to + 1,
              entry.figures(),
              then.get(to).figures()));
    }
    return new ModelPreview(rows);
  }

  /** How many issues get another score, at two decimals. */
  public int moved() {
    return (int) rows.stream().filter(Row::moves).count();
  }

  /** How many issues get another place. */
  public int changedPlace() {
    return changedPlaceOfFirst(rows.size());
  }

  /** How many of the first so many issues get another place. */
  public int changedPlaceOfFirst(int most) {
    return (int) rows.stream().limit(most).filter(Row::changesPlace).count();
  }

  /** The issues whose scores move most, the farthest first. */
  public List<Row> farthest(int most) {
    return rows.stream()
        .filter(Row::moves)
        .sorted(
            Comparator.comparingInt((Row row) -> -Math.abs(row.change()))
                .thenComparingInt(Row::from))
        .limit(most)
        .toList();
  }

  /** The issues that are among the first so many now or under the other model. */
  public List<Row> first(int most) {
    return rows.stream().filter(row -> row.from() <= most || row.to() <= most).toList();
  }

  /** The issue that is business-first under the other model and gains most places; may be none. */
  public Optional<Row> businessFirstRises() {
    return rows.stream()
        .filter(row -> row.then().status() == Status.BUSINESS_FIRST && row.to() < row.from())
        .max(
            Comparator.comparingInt((Row row) -> row.from() - row.to())
                .thenComparing(Row::from, Comparator.reverseOrder()));
  }
}
