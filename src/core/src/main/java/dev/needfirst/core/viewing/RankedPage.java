package dev.needfirst.core.viewing;

import dev.needfirst.core.ranking.Entry;
import dev.needfirst.core.ranking.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a ranking.
 *
 * @param total how many issues are ranked on all pages
 * @param scored how many of these are scored
 * @param next where the next page starts; null if this is the last
 */
public record RankedPage(int total, int scored, @Nullable String next, List<Row> rows) {

  public RankedPage {
    rows = List.copyOf(rows);
  }

  /**
   * A place in the ranking.
   *
   * @param rank the place in this list, from 1
   * @param places the places that its ties by value span; null when unscored
   */
  public record Row(int rank, Entry entry, @Nullable Range places) {}
}
