package dev.needfirst.core.viewing;

import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.ranking.Entry;
import dev.needfirst.core.ranking.Places;
import dev.needfirst.core.ranking.Range;
import dev.needfirst.core.score.Figures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole list of a user, ranked by one book: what its pages are cut from.
 *
 * <p>Filters only hide rows: places and ties stay those of the whole list.
 */
public final class RankedList {

  private final ScoreBook book;
  private final RankingOrder order;
  private final List<Entry> ranked;
  private final boolean[] ageing;
  private final Places places;

  RankedList(ScoreBook book, Collection<RankingIssues.Hit> hits, RankingOrder order) {
    this.book = book;
    this.order = order;
    List<Entry> entries = new ArrayList<>(hits.size());
    Ageing evidence = new Ageing(book);
    Map<Long, Boolean> ages = new HashMap<>();
    for (RankingIssues.Hit hit : hits) {
      entries.add(new Entry(hit.issue().id(), hit.key(), book.figures(hit.issue()), hit.effort()));
      ages.put(hit.issue().id(), evidence.of(hit.issue()));
    }
    this.ranked = order.order(entries);
    this.ageing = new boolean[ranked.size()];
    for (int at = 0; at < ageing.length; at++) {
      ageing[at] = ages.getOrDefault(ranked.get(at).issueId(), false);
    }
    this.places = Places.of(ranked.stream().map(Entry::figures).toList());
  }

  /** Whether it was made from this very book, so that nothing has changed since. */
  public boolean isOf(ScoreBook other) {
    return book == other;
  }

  /** All rows, best first. */
  public List<Entry> entries() {
    return ranked;
  }

  /** Which places the ties of an issue of the list span. */
  public Places places() {
    return places;
  }

  /** How many issues each filter would leave. */
  public Map<RankingFilter, Integer> counts() {
    Map<RankingFilter, Integer> counts = new EnumMap<>(RankingFilter.class);
    for (RankingFilter filter : RankingFilter.values()) {
      int count = 0;
      for (int at = 0; at < ranked.size(); at++) {
        count += filter.holds(ranked.get(at).figures(), ageing[at]) ? 1 : 0;
      }
      counts.put(filter, count);
    }
    return counts;
  }

  /** Where an issue stands; empty if it is not in the list. */
  public Optional<RankedPage.Row> row(long issueId) {
    for (int at = 0; at < ranked.size(); at++) {
      if (ranked.get(at).issueId() == issueId) {
        return Optional.of(row(at));
      }
    }
    return Optional.empty();
  }

  /**
   * A page of what the filters leave.
   *
   * @param after the {@link RankedPage#next} of the page before; null for the first page
   * @param atMost 1 to 1,000 rows
   * @throws Refused if {@code after} is nothing that such a page has given
   */
  public RankedPage page(RankingFilters filters, @Nullable String after, int atMost) {
    int start = after == null ? 0 : firstBehind(position(after));
    List<RankedPage.Row> rows = new ArrayList<>();
    int total = 0;
    int scored = 0;
    boolean more = false;
    for (int at = 0; at < ranked.size(); at++) {
      if (!let(filters, at)) {
        continue;
      }
      total++;
      scored += ranked.get(at).figures().scored() ? 1 : 0;
      if (at >= start && rows.size() < atMost) {
        rows.add(row(at));
      } else if (at >= start) {
        more = true;
      }
    }
    return new RankedPage(
        total,
        scored,
        more ? Position.of(rows.get(rows.size() - 1).entry(), order).cursor() : null,
        rows);
  }

  /** All rows that the filters leave, best first. */
  public List<RankedPage.Row> rows(RankingFilters filters) {
    List<RankedPage.Row> rows = new ArrayList<>();
    for (int at = 0; at < ranked.size(); at++) {
      if (let(filters, at)) {
        rows.add(row(at));
      }
    }
    return rows;
  }

  private boolean let(RankingFilters filters, int at) {
    if (filters.none()) {
      return true;
    }
    Figures figures = ranked.get(at).figures();
    return filters.let(filter -> filter.holds(figures, ageing[at]));
  }

  private RankedPage.Row row(int at) {
    Entry entry = ranked.get(at);
    Range range = places.of(entry.figures()).orElse(null);
    return new RankedPage.Row(at + 1, entry, range);
  }

  private Position position(String after) {
    return Position.ofCursor(after, order)
        .orElseThrow(() -> new Refused(Fault.of("after", "cursor")));
  }

  private int firstBehind(Position last) {
    int low = 0;
    int high = ranked.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Position.of(ranked.get(middle), order).isBehind(last)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
