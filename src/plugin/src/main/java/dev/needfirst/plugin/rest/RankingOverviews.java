package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.ranking.Places;
import dev.needfirst.core.score.Figures;
import dev.needfirst.plugin.issue.Searching;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a ranked list wants to know of the whole list, from the user's own search.
 *
 * <p>Kept for a few seconds, since the pages of one list follow each other, and a list of thousands
 * is read through for it.
 */
public final class RankingOverviews {
  /** So many hits of one search are looked at: the window of a search engine. */
  static final int MOST = 10_000;

  private static final Duration KEPT = Duration.ofSeconds(5);
  private static final int MOST_KEPT = 50;

  private final Searching searching;
  private final ScoreBooks books;
  private final Clock clock;
  private final Map<String, Overview> kept = new LinkedHashMap<>();

  @Inject
  public RankingOverviews(Searching searching, ScoreBooks books, Clock clock) {
    this.searching = searching;
    this.books = books;
    this.clock = clock;
  }

  /**
   * A whole list.
   *
   * @param total how many issues the user sees in it, 10,000 at most
   * @param capped whether there are more
   * @param scored how many of them have a score, 10,000 at most
   * @param places which places the ties of a row span; null where there are too many scored ones to
   *     say
   * @param at when it was read
   */
  record Overview(long total, boolean capped, long scored, @Nullable Places places, Instant at) {}

  Overview of(ApplicationUser user, RankingQuery query) {
    String key = user.getKey() + " " + query.scoreClause() + " " + query.scope();
    Instant now = clock.instant();
    synchronized (kept) {
      Overview present = kept.get(key);
      if (present != null && present.at().plus(KEPT).isAfter(now)) {
        return present;
      }
    }
    Overview read = read(user, query, now);
    synchronized (kept) {
      kept.values().removeIf(old -> !old.at().plus(KEPT).isAfter(now));
      if (kept.size() < MOST_KEPT) {
        kept.put(key, read);
      }
    }
    return read;
  }

  private Overview read(ApplicationUser user, RankingQuery query, Instant now) {
    long total = searching.count(user, query.scope());
    boolean capped = total > MOST;
    if (query.scoreClause() == null) {
      return new Overview(Math.min(total, MOST), capped, 0, Places.of(List.of()), now);
    }
    long scored = searching.count(user, query.allScored());
    return new Overview(
        Math.min(total, MOST),
        capped,
        Math.min(scored, MOST),
        scored > MOST ? null : places(user, query),
        now);
  }

  private Places places(ApplicationUser user, RankingQuery query) {
    ScoreBook book = books.current();
    List<Figures> figures = new ArrayList<>();
    for (Issue issue : searching.first(user, query.allScored(), MOST)) {
      figures.add(book.figures(IssueViewing.inCore(issue)));
    }
    return Places.of(figures);
  }
}
