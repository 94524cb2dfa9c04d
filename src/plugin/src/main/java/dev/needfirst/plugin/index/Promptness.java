package dev.needfirst.plugin.index;

import dev.needfirst.core.book.Affected;
import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
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

  /** Whether something was written here that the book had not followed yet. */
  private final AtomicBoolean owing = new AtomicBoolean();

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
      Following.Caught caught = following.catchUp();
      if (caught == Following.Caught.LOADING) {
        background.soon(Background.Lane.FOLLOWING, "Following a write", this::follow);
        following.awaitWhole();
      }
      if (caught == Following.Caught.LATER) {
        owing.set(true);
      } else {
        // Also if another thread was quicker and has followed it.
        indexFew(following.claim());
      }
    } catch (RuntimeException e) {
      owing.set(true);
      LOG.warn("The score book could not follow a write at once; it will in a second", e);
    }
  }

  /** Has the book follow everything; what was written here and had to wait is then indexed, too. */
  void follow() {
    boolean owed = owing.getAndSet(false);
    try {
      following.runOnce();
    } catch (RuntimeException e) {
      owing.compareAndSet(false, owed);
      throw e;
    }
    if (owed) {
      indexFew(following.claim());
    }
  }

  /** Indexes what the newest of some changes concern, as long as that is a few issues. */
  private void indexFew(List<Change> changes) {
    ScoreBook book = books.current();
    Set<Long> few = new LinkedHashSet<>();
    for (int at = changes.size() - 1; at >= Math.max(0, changes.size() - A_FEW); at--) {
      Change change = changes.get(at);
      if (Set.of(Aggregate.Kind.PROJECT, Aggregate.Kind.JIRA).contains(change.aggregate().kind())) {
        // What a model moves is found by scoring whole projects, and a writer waits here.
        continue;
      }
      Set<Long> issues = Affected.by(List.of(change), book).issues();
      if (few.size() + issues.size() <= A_FEW) {
        few.addAll(issues);
      }
    }
    if (!few.isEmpty()) {
      background.soon(
          Background.Lane.PROMPT, "Indexing a few issues", () -> few.forEach(this::again));
    }
  }

  private void again(long issueId) {
    if (!background.stopping()) {
      index.again(issueId);
    }
  }
}
