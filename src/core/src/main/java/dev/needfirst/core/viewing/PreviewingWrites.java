package dev.needfirst.core.viewing;

import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.book.Trying;
import dev.needfirst.core.ranking.Entry;
import dev.needfirst.core.ranking.Ranking;
import dev.needfirst.core.score.Figures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what writing one thing for many issues would do to scores and places. Writes nothing. */
public final class PreviewingWrites {

  private final ScoreBooks books;

  public PreviewingWrites(ScoreBooks books) {
    this.books = books;
  }

  /**
   * What would become of an issue.
   *
   * @param rankNow its place in the order by value; null while it is unscored
   * @param rankThen likewise, when it is written
   */
  public record Move(
      RankingIssues.Hit hit,
      Figures now,
      Figures then,
      @Nullable Integer rankNow,
      @Nullable Integer rankThen) {}

  /**
   * What would become of a list.
   *
   * @param meant of each issue that is written to, those that go furthest first
   * @param others of those that would have another score because they share a need, likewise
   */
  public record Previewed(List<Move> meant, List<Move> others) {
    public Previewed {
      meant = List.copyOf(meant);
      others = List.copyOf(others);
    }
  }

  /**
   * Tries a write.
   *
   * @param list the scored issues of the list
   * @param meant the issues that are written to, in the list or not
   */
  public Previewed preview(
      Collection<RankingIssues.Hit> list, Collection<RankingIssues.Hit> meant, PlannedWrite write) {
    ScoreBook now = books.current();
    Trying trying = new Trying(now);
    Map<Long, RankingIssues.Hit> all = new LinkedHashMap<>();
    list.forEach(hit -> all.put(hit.issue().id(), hit));
    for (RankingIssues.Hit hit : meant) {
      all.putIfAbsent(hit.issue().id(), hit);
      write.on(hit.issue(), now, trying);
    }
    ScoreBook then = trying.book();
    Map<Long, Integer> before = places(all.values(), now);
    Map<Long, Integer> after = places(all.values(), then);
    List<Move> moves = new ArrayList<>();
    for (RankingIssues.Hit hit : meant) {
      moves.add(move(hit, now, then, before, after));
      all.remove(hit.issue().id());
    }
    List<Move> others = new ArrayList<>();
    for (RankingIssues.Hit hit : all.values()) {
      Move move = move(hit, now, then, before, after);
      if (!move.now().equals(move.then())) {
        others.add(move);
      }
    }
    Comparator<Move> furthest =
        Comparator.<Move>comparingInt(
                move -> -Math.abs(place(before, move.hit()) - place(after, move.hit())))
            .thenComparingInt(move -> -Math.abs(move.then().hundredths() - move.now().hundredths()))
            .thenComparing(move -> move.hit().key());
    moves.sort(furthest);
    others.sort(furthest);
    return new Previewed(moves, others);
  }

  private static Move move(
      RankingIssues.Hit hit,
      ScoreBook now,
      ScoreBook then,
      Map<Long, Integer> before,
      Map<Long, Integer> after) {
    Figures present = now.figures(hit.issue());
    Figures next = then.figures(hit.issue());
    return new Move(
        hit,
        present,
        next,
        present.scored() ? place(before, hit) : null,
        next.scored() ? place(after, hit) : null);
  }

  private static int place(Map<Long, Integer> places, RankingIssues.Hit hit) {
    return places.getOrDefault(hit.issue().id(), 0);
  }

  private static Map<Long, Integer> places(Collection<RankingIssues.Hit> hits, ScoreBook book) {
    List<Entry> ranked =
        Ranking.byValue(
            hits.stream()
                .map(hit -> new Entry(hit.issue().id(), hit.key(), book.figures(hit.issue()), null))
                .toList());
    Map<Long, Integer> places = new HashMap<>();
    for (Entry entry : ranked) {
      places.put(entry.issueId(), places.size() + 1);
    }
    return places;
  }
}
