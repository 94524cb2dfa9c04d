package dev.needfirst.core.viewing;

import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.ranking.Entry;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.ranking.Places;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.score.Figures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranks issues that a user has found and may see, by their scores in the score book. */
public final class RankingIssues {

  private final ScoreBooks books;

  public RankingIssues(ScoreBooks books) {
    this.books = books;
  }

  /**
   * An issue that a user has found.
   *
   * @param effort in any unit that all hits share; null if there is no estimate
   */
  public record Hit(Issue issue, IssueKey key, @Nullable Double effort) {}

  /**
   * A page of the ranking of all hits of a user. Ranks and ties are those among the hits.
   *
   * @param after the {@link RankedPage#next} of the page before; null for the first page
   * @param atMost 1 to 1,000 rows
   * @throws Refused if {@code after} is nothing that such a page has given
   */
  public RankedPage page(
      Collection<Hit> hits, RankingOrder order, @Nullable String after, int atMost) {
    Position last = after == null ? null : position(after, order);
    ScoreBook book = books.current();
    List<Entry> entries = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      entries.add(new Entry(hit.issue().id(), hit.key(), book.figures(hit.issue()), hit.effort()));
    }
    List<Entry> ranked = order.order(entries);
    List<Figures> figures = ranked.stream().map(Entry::figures).toList();
    Places places = Places.of(figures);
    int start = last == null ? 0 : firstBehind(ranked, last, order);
    int end = (int) Math.min(ranked.size(), (long) start + atMost);
    List<RankedPage.Row> rows = new ArrayList<>();
    for (int at = start; at < end; at++) {
      Entry entry = ranked.get(at);
      rows.add(new RankedPage.Row(at + 1, entry, places.of(entry.figures()).orElse(null)));
    }
    String next = end < ranked.size() ? Position.of(ranked.get(end - 1), order).cursor() : null;
    int scored = (int) figures.stream().filter(Figures::scored).count();
    return new RankedPage(ranked.size(), scored, next, rows);
  }

  private static Position position(String after, RankingOrder order) {
    return Position.ofCursor(after, order)
        .orElseThrow(() -> new Refused(Fault.of("after", "cursor")));
  }

  private static int firstBehind(List<Entry> ranked, Position last, RankingOrder order) {
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
