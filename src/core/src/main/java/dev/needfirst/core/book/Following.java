package dev.needfirst.core.book;

import dev.needfirst.core.change.Change;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the score book of this node up with the log of changes. One thread runs it every second;
 * others may have it catch up after they wrote.
 */
public final class Following {

  /** Whoever wrote waits no longer than this for the book; the next run has it anyway. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private static final Duration CALLED_FOR = Duration.ofMinutes(10);
  private static final Duration RETRY = Duration.ofSeconds(10);
  private static final int MOST_CALLED = 10_000;

  /** So many are told in one run that the book does not fall behind meanwhile. */
  private static final int TOLD_AT_ONCE = 500;

  private final Store store;
  private final ScoreBooks books;
  private final Clock clock;
  private final Reloading reloading;
  private final CallingAttention calling;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Change> pending = new ArrayList<>();
  private final Map<Long, Called> called = new LinkedHashMap<>();
  private @Nullable Tail tail;
  private Instant retried = Instant.EPOCH;

  /** What was seen of an issue when attention was last called to it. */
  private record Called(Differing.Seen seen, Instant at) {}

  public Following(Store store, OwnInputsOf inputs, ScoreBooks books, Clock clock) {
    this.store = store;
    this.books = books;
    this.clock = clock;
    this.reloading = new Reloading(store, inputs, clock);
    this.calling = new CallingAttention(store, clock);
  }

  /**
   * Reads everything the first time, and what is new each further time; also tells every node of
   * the issues that were seen to differ from the book. What fails is done again the next time.
   *
   * @return the changes that the book has followed now and had not before; none the first time
   */
  public List<Change> runOnce() {
    lock.lock();
    try {
      List<Change> followed = new ArrayList<>(follow());
      tellEarly();
      tellDiffering();
      followed.addAll(follow());
      Instant now = clock.instant();
      if (!reloading.withoutInputs().isEmpty() && retried.plus(RETRY).isBefore(now)) {
        retried = now;
        books.swap(reloading.retry(books.current()));
      }
      return followed;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Has the book follow what is in the log now, such as what the caller has just written.
   *
   * @return the changes that it has followed now and had not before; none if others keep it busy
   */
  public List<Change> catchUp() {
    try {
      if (!lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return List.of();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return List.of();
    }
    try {
      return tail == null ? List.of() : follow();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The projects in which issues' own inputs could not be found yet; scores of their fields are
   * right, pages may lack them.
   */
  public Set<Long> withoutInputs() {
    lock.lock();
    try {
      return reloading.withoutInputs();
    } finally {
      lock.unlock();
    }
  }

  /** Why own inputs could not be found the last time; null if they could. */
  public @Nullable RuntimeException failure() {
    lock.lock();
    try {
      return reloading.failure();
    } finally {
      lock.unlock();
    }
  }

  private List<Change> follow() {
    if (tail == null) {
      // First the place in the log, then the rows: what is written between is read twice rather
      // than never.
      Tail fromNow = Tail.fromNow(store.changes(), clock);
      books.swap(reloading.load());
      tail = fromNow;
      return List.of();
    }
    pending.addAll(tail.next());
    if (pending.isEmpty()) {
      return List.of();
    }
    books.swap(reloading.reload(books.current(), pending));
    List<Change> followed = List.copyOf(pending);
    pending.clear();
    return followed;
  }

  /** What was answered before there was a book may be in the index. */
  private void tellEarly() {
    Early early = books.early();
    List<Issue> asked =
        early.issues().stream().filter(issue -> books.current().on(issue.projectId())).toList();
    if (early.tooMany()) {
      books.current().projects().forEach(calling::toProject);
    } else if (!asked.isEmpty()) {
      calling.to(asked);
    }
    early.clear();
  }

  private void tellDiffering() {
    Set<Long> notReady = reloading.withoutInputs();
    List<Differing.Seen> taken =
        books.differing().take(project -> !notReady.contains(project), TOLD_AT_ONCE).stream()
            .filter(seen -> !books.current().holds(seen.issue(), seen.own()))
            .filter(this::notCalledBefore)
            .toList();
    try {
      calling.to(taken.stream().map(Differing.Seen::issue).toList());
    } catch (RuntimeException failed) {
      taken.forEach(seen -> books.differing().add(seen.issue(), seen.own()));
      throw failed;
    }
    Instant now = clock.instant();
    taken.forEach(seen -> called.put(seen.issue().id(), new Called(seen, now)));
    called
        .values()
        .removeIf(one -> called.size() > MOST_CALLED || one.at().plus(CALLED_FOR).isBefore(now));
  }

  /**
   * A field that for ever shows something other than what Jira has stored would otherwise be
   * indexed again and again, once a second.
   */
  private boolean notCalledBefore(Differing.Seen seen) {
    Issue issue = seen.issue();
    Called before = called.get(issue.id());
    return before == null
        || !before.seen().equals(seen)
        || before.at().plus(CALLED_FOR).isBefore(clock.instant());
  }
}
