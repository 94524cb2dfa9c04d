package dev.needfirst.core.book;

import dev.needfirst.core.change.Change;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.Stopping;
import dev.needfirst.core.recording.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the score book of this node up with the log of changes. One thread runs it every second;
 * others may have it catch up after they wrote.
 *
 * <p>Whole projects are read by {@link #runOnce} alone, beside the book, so that nobody waits for
 * that: what is recorded meanwhile goes into the present book, and into the new one before it takes
 * the place.
 */
public final class Following {

  /** Whoever wrote waits no longer than this for the book; the next run has it anyway. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private static final Duration RETRY = Duration.ofSeconds(10);
  private static final int MOST_DOUBLINGS = 8;

  /** So many are told in one run that the book does not fall behind meanwhile. */
  private static final int TOLD_AT_ONCE = 500;

  private final Store store;
  private final ScoreBooks books;
  private final Clock clock;
  private final Reloading reloading;
  private final CallingAttention calling;
  private final Called called = new Called();
  private final Unclaimed unclaimed = new Unclaimed();
  private final AtomicLong unreadable = new AtomicLong();

  /** Held for a whole run; only by threads in the background. */
  private final ReentrantLock running = new ReentrantLock();

  /** Held while the book is swapped for one that differs in a few rows. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Condition noneWhole = lock.newCondition();
  private final List<Change> pending = new ArrayList<>();
  private final List<Change> whole = new ArrayList<>();
  private @Nullable List<Change> meanwhile;
  private @Nullable Tail tail;
  private volatile long followedUpTo;
  private volatile Instant followedAt = Instant.EPOCH;
  private Instant retried = Instant.EPOCH;
  private int retries;

  /** How far {@link #catchUp} has come. */
  public enum Caught {
    /** The book has followed all that was in the log. */
    UP,
    /** It has followed all but what concerns whole projects, which is the next run's. */
    LOADING,
    /** It was not loaded yet, or others kept it busy. */
    LATER
  }

  public Following(
      Store store, OwnInputsOf inputs, ScoreBooks books, Clock clock, Stopping stopping) {
    this.store = store;
    this.books = books;
    this.clock = clock;
    this.reloading = new Reloading(store, inputs, clock, stopping);
    this.calling = new CallingAttention(store, clock);
  }

  /**
   * Reads everything the first time, and what is new each further time; also tells every node of
   * the issues that were seen to differ from the book. What fails is done again the next time.
   *
   * <p>May take long, for background threads only.
   *
   * @return the changes that the book has followed now and had not before; none the first time
   */
  public List<Change> runOnce() {
    running.lock();
    try {
      load();
      Failures failures = new Failures();
      List<Change> followed = new ArrayList<>(follow(failures));
      failures.keep(this::tellEarly);
      List<Differing.Seen> told = new ArrayList<>();
      failures.keep(() -> told.addAll(tellDiffering()));
      followed.addAll(follow(failures));
      Instant now = clock.instant();
      told.forEach(seen -> called.followed(seen, books.current(), now));
      failures.keep(this::retry);
      failures.rethrow();
      followedAt = clock.instant();
      return followed;
    } catch (Stopped stopped) {
      return List.of();
    } finally {
      running.unlock();
    }
  }

  /**
   * Has the book follow what is in the log now, such as what the caller has just written, but for
   * what concerns whole projects.
   */
  public Caught catchUp() {
    try {
      if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return Caught.LATER;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Caught.LATER;
    }
    try {
      int before = whole.size();
      if (tail == null) {
        return Caught.LATER;
      }
      followFew(tail);
      return whole.size() > before ? Caught.LOADING : Caught.UP;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Has the book follow what it can at once, and tells which of some changes it has followed.
   *
   * @return those of the given ones; without any that concerns a whole project until the next run
   *     has read it
   */
  public List<Change> followed(List<Change> changes) {
    if (catchUp() == Caught.LATER) {
      return List.of();
    }
    lock.lock();
    try {
      Set<Long> left = whole.stream().map(Change::id).collect(Collectors.toSet());
      return changes.stream().filter(change -> !left.contains(change.id())).toList();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits a moment for another thread's run to follow what concerns whole projects, as one who has
   * changed such a thing wants to see it. Of a large project it is seen later.
   */
  public void awaitWhole() {
    lock.lock();
    try {
      long left = PATIENCE.toNanos();
      while (!whole.isEmpty() && left > 0) {
        left = noneWhole.awaitNanos(left);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the changes that the book has followed lately, on whichever thread, and that were not
   * taken before. Those of some seconds ago are no longer among them.
   */
  public List<Change> claim() {
    return unclaimed.take();
  }

  /**
   * The projects in which issues' own inputs could not be found yet; scores of their fields are
   * right, pages may lack them.
   */
  public Set<Long> withoutInputs() {
    return reloading.withoutInputs();
  }

  /** The issues whose own inputs could not be read; they are left as they were known before. */
  public Set<Long> unreadIssues() {
    return reloading.unread();
  }

  /**
   * How many changes were followed that this version cannot read, as those of a newer one on
   * another node; what they touch was read anew as far as that is known.
   */
  public long unreadableChanges() {
    return unreadable.get();
  }

  /** The greatest id of a change that the book of this node has seen. */
  public long followedUpTo() {
    return followedUpTo;
  }

  /** When this node last looked through the log without failing; long ago if it never did. */
  public Instant followedAt() {
    return followedAt;
  }

  /** Why own inputs could not be found the last time; null if they could. */
  public @Nullable RuntimeException failure() {
    return reloading.failure();
  }

  private void load() {
    if (tail != null) {
      return;
    }
    // First the place in the log, then the rows: what is written between is read twice rather
    // than never.
    Tail fromNow = Tail.fromNow(store.changes(), clock);
    long last = store.changes().lastId();
    ScoreBook first = reloading.load();
    lock.lock();
    try {
      books.swap(first);
      tail = fromNow;
      followedUpTo = last;
    } finally {
      lock.unlock();
    }
  }

  private List<Change> follow(Failures failures) {
    List<Change> followed = new ArrayList<>();
    Map<Long, List<Change>> byProject;
    lock.lock();
    try {
      Tail present = tail;
      if (present != null) {
        failures.keep(() -> followed.addAll(followFew(present)));
      }
      byProject =
          whole.stream()
              .collect(Collectors.groupingBy(Change::projectId, TreeMap::new, Collectors.toList()));
    } finally {
      lock.unlock();
    }
    byProject
        .values()
        .forEach(
            due ->
                failures.keep(
                    () -> {
                      beside(book -> reloading.reload(book, due), due);
                      followed.addAll(due);
                    }));
    return followed;
  }

  /** Follows what concerns single needs and issues; the lock is held. */
  private List<Change> followFew(Tail present) {
    for (Change change : present.next()) {
      (Reloading.whole(change) ? whole : pending).add(change);
      followedUpTo = Math.max(followedUpTo, change.id());
      if (!change.readable()) {
        unreadable.incrementAndGet();
      }
    }
    if (pending.isEmpty()) {
      return List.of();
    }
    books.swap(reloading.reload(books.current(), pending));
    List<Change> followed = List.copyOf(pending);
    pending.clear();
    if (meanwhile != null) {
      meanwhile.addAll(followed);
    }
    unclaimed.add(followed, clock.instant());
    return followed;
  }

  /** Makes the next book without the lock; what is followed meanwhile goes into it at the end. */
  private void beside(UnaryOperator<ScoreBook> making, List<Change> due) {
    List<Change> since = new ArrayList<>();
    ScoreBook present;
    lock.lock();
    try {
      present = books.current();
      meanwhile = since;
    } finally {
      lock.unlock();
    }
    try {
      ScoreBook next = making.apply(present);
      lock.lock();
      try {
        books.swap(since.isEmpty() ? next : reloading.reload(next, since));
        whole.removeAll(due);
        unclaimed.add(due, clock.instant());
        if (whole.isEmpty()) {
          noneWhole.signalAll();
        }
      } finally {
        lock.unlock();
      }
    } finally {
      lock.lock();
      try {
        meanwhile = null;
      } finally {
        lock.unlock();
      }
    }
  }

  /** What was answered before there was a book may be in the index. */
  private void tellEarly() {
    ScoreBook book = books.current();
    Early.Taken early = books.early().take();
    try {
      early.projects().stream().filter(book::on).forEach(calling::toProject);
      calling.to(early.issues().stream().filter(issue -> book.on(issue.projectId())).toList());
    } catch (RuntimeException failed) {
      books.early().putBack(early);
      throw failed;
    }
  }

  private List<Differing.Seen> tellDiffering() {
    ScoreBook book = books.current();
    Instant now = clock.instant();
    Set<Long> notReady = reloading.withoutInputs();
    List<Differing.Seen> taken =
        books.differing().take(project -> !notReady.contains(project), TOLD_AT_ONCE).stream()
            .filter(seen -> !book.holds(seen.issue(), seen.own()))
            .filter(seen -> called.worthCalling(seen, book, now))
            .toList();
    try {
      calling.to(taken.stream().map(Differing.Seen::issue).toList());
    } catch (RuntimeException failed) {
      taken.forEach(seen -> books.differing().addIfAbsent(seen));
      throw failed;
    }
    return taken;
  }

  /** Less and less often: what cannot be read at all is left to the nightly audit. */
  private void retry() {
    if (reloading.withoutInputs().isEmpty() && reloading.unread().isEmpty()) {
      retries = 0;
      return;
    }
    Instant now = clock.instant();
    int doublings = reloading.withoutInputs().isEmpty() ? Math.min(retries, MOST_DOUBLINGS) : 0;
    if (retried.plus(RETRY.multipliedBy(1L << doublings)).isBefore(now)) {
      retried = now;
      retries++;
      beside(reloading::retry, List.of());
    }
  }

  /** Keeps the first failure until everything else was tried. */
  private static final class Failures {

    private @Nullable RuntimeException first;

    void keep(Runnable work) {
      try {
        work.run();
      } catch (Stopped stopped) {
        throw stopped;
      } catch (RuntimeException failed) {
        first = first == null ? failed : first;
      }
    }

    void rethrow() {
      if (first != null) {
        throw first;
      }
    }
  }
}
