package dev.needfirst.core.viewing;

import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.recording.Issue;
import java.util.Collection;
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
    return list(hits, order).page(RankingFilters.NONE, after, atMost);
  }

  /** The ranking of all hits of a user by the present book, from which pages are cut. */
  public RankedList list(Collection<Hit> hits, RankingOrder order) {
    return new RankedList(books.current(), hits, order);
  }

  /** Whether a list is still as the book has it. */
  public boolean present(RankedList list) {
    return list.isOf(books.current());
  }
}
