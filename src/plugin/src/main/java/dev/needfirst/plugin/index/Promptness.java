package dev.needfirst.plugin.index;

import dev.needfirst.core.book.Affected;
import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.change.Change;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets whoever wrote see it soon: the book follows at once, and a few issues are indexed at once.
 */
public final class Promptness {
  private static final Logger LOG = LoggerFactory.getLogger(Promptness.class);
  // More than these are the re-indexer's work, on one node of the cluster.
  private static final int A_FEW = 50;

  private final Following following;
  private final ScoreBooks books;
  private final IndexWriting index;
  private final Background background;

  @Inject
  public Promptness(
      Following following, ScoreBooks books, IndexWriting index, Background background) {
    this.following = following;
    this.books = books;
    this.index = index;
    this.background = background;
  }

  /**
   * Something was written on this node just now. What fails here is done by the next run, and by
   * the re-indexer.
   */
  void wrote() {
    try {
      followed(following.catchUp());
    } catch (RuntimeException e) {
      LOG.warn("The score book could not follow a write at once; it will in a second", e);
    }
  }

  /** The book has followed these changes just now. */
  void followed(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    List<Long> few = new ArrayList<>(Affected.by(changes, books.current()).issues());
    if (!few.isEmpty() && few.size() <= A_FEW) {
      background.soon("Indexing a few issues", () -> few.forEach(this::again));
    }
  }

  private void again(long issueId) {
    if (!background.stopping()) {
      index.again(issueId);
    }
  }
}
