package dev.needfirst.plugin.index;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.book.Affected;
import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.Store;
import dev.needfirst.plugin.issue.Reindexing;
import dev.needfirst.plugin.issue.Searching;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one re-indexer in the cluster: works off the log of changes by having Jira index the issues
 * concerned.
 *
 * <p>Not before every node has surely seen a change: a node that is behind may index an issue with
 * the old score, and that must come first.
 */
public final class Reindexer implements Reindexing {
  private static final String LOCK = "dev.needfirst.reindex";
  private static final int WORTH_TELLING = 100;
  private static final long TOLD_EVERY_NANOS = 1_000_000_000L;

  private final ClusterLockService locks;
  private final Store store;
  private final Following following;
  private final ScoreBooks books;
  private final IndexWork work;
  private final Cursor cursor;
  private final StoredProgress progress;
  private final Duration settling;

  /** What indexing takes, apart from the store. */
  public record IndexWork(
      IndexWriting index, Searching searching, Background background, Clock clock) {}

  @Inject
  public Reindexer(
      ClusterLockService locks,
      Store store,
      Following following,
      ScoreBooks books,
      IndexWork work) {
    this.locks = locks;
    this.store = store;
    this.following = following;
    this.books = books;
    this.work = work;
    this.cursor = new Cursor(store.changes(), store.settings(), work.clock());
    this.progress = new StoredProgress(store.settings());
    this.settling = settling();
  }

  /** Works off what is due, if no other node is at it. */
  void run() {
    ClusterLock lock = locks.getLockForName(LOCK);
    if (!lock.tryLock()) {
      return;
    }
    try {
      cursor.resume();
      List<Change> due = due();
      if (!due.isEmpty()) {
        workOff(due);
      }
      cursor.store();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Progress progress() {
    return progress.read();
  }

  @Override
  public int waiting() {
    return cursor.pending().size();
  }

  @Override
  public boolean caughtUp(long projectId) {
    return cursor.pending().stream()
        .noneMatch(
            change ->
                change.projectId() == projectId || change.aggregate().equals(Aggregate.jira()));
  }

  @Override
  public long cursor() {
    return cursor.stored();
  }

  @Override
  public void cancel() {
    progress.cancelUpTo(store.changes().lastId());
  }

  @Override
  public void everything() {
    CallingAttention calling = new CallingAttention(store, work.clock());
    store.settings().enabledProjects().forEach(calling::toProject);
  }

  private void workOff(List<Change> due) {
    Affected affected = Affected.by(due, books.current());
    String startedBy =
        due.stream().map(Change::author).filter(Objects::nonNull).findFirst().orElse(null);
    Run run = new Run(startedBy, due.get(due.size() - 1).id());
    run.issues(affected.issues());
    for (long project : affected.projects()) {
      run.project(project);
    }
    if (!work.background().stopping()) {
      cursor.done(due);
    }
    progress.clear();
  }

  private List<Change> due() {
    List<Change> settled = cursor.due(settling);
    if (settled.isEmpty()) {
      return settled;
    }
    // The book of this node is what the index gets. What waits for a whole project to be read is
    // due later, and keeps nothing else waiting.
    List<Change> due = following.followed(settled);
    long cancelled = progress.cancelledUpTo();
    List<Change> given = due.stream().filter(change -> change.id() <= cancelled).toList();
    cursor.done(given);
    return due.stream().filter(change -> change.id() > cancelled).toList();
  }

  /** The settling time can be switched off, to show in a test what it is for. */
  private static Duration settling() {
    return Duration.ofMillis(Long.getLong("needfirst.settling.millis", 3_000));
  }

  /** One run over what some changes concern. */
  private final class Run {
    private final @Nullable String startedBy;
    private final long lastChange;
    private long done;
    private long total;
    private long told = System.nanoTime();
    private final Instant since = work.clock().instant();

    private Run(@Nullable String startedBy, long lastChange) {
      this.startedBy = startedBy;
      this.lastChange = lastChange;
    }

    private void issues(Set<Long> issues) {
      total += issues.size();
      tell();
      for (long issue : issues) {
        if (over()) {
          return;
        }
        index(issue);
      }
    }

    private void project(long project) {
      total += work.searching().countAll(project);
      tell();
      work.searching()
          .everyIssue(
              project,
              "",
              page -> {
                for (Issue issue : page) {
                  if (over()) {
                    return false;
                  }
                  index(issue.getId());
                }
                meanwhile();
                return true;
              });
    }

    private void index(long issue) {
      work.index().again(issue);
      done++;
      if (System.nanoTime() - told > TOLD_EVERY_NANOS) {
        tell();
      }
    }

    private void tell() {
      if (total >= WORTH_TELLING) {
        told = System.nanoTime();
        progress.write(done, total, since, startedBy);
      }
    }

    /** What came up while a long run goes on, and is short, need not wait for its end. */
    private void meanwhile() {
      List<Change> due = new ArrayList<>(due());
      due.removeIf(change -> change.id() <= lastChange);
      if (!due.isEmpty()) {
        Affected affected = Affected.by(due, books.current());
        if (affected.projects().isEmpty() && affected.issues().size() <= WORTH_TELLING) {
          issues(affected.issues());
          if (!over()) {
            cursor.done(due);
            cursor.store();
          }
        }
      }
    }

    private boolean over() {
      return work.background().stopping()
          || (done % WORTH_TELLING == 0 && progress.cancelledUpTo() >= lastChange);
    }
  }
}
