package dev.needfirst.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Changes;
import dev.needfirst.core.fixtures.PassingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TailTest {

  private final Log log = new Log();
  private final PassingClock clock = new PassingClock();

  private static List<Long> ids(List<Change> changes) {
    return changes.stream().map(Change::id).toList();
  }

  @Test
  void eachChangeIsGivenOnce() {
    Tail tail = new Tail(log, clock, 0);
    log.shows(1, 2);

    assertThat(ids(tail.next())).containsExactly(1L, 2L);
    assertThat(tail.next()).isEmpty();
    log.shows(3);
    assertThat(ids(tail.next())).containsExactly(3L);
  }

  @Test
  void aChangeThatShowsUpLateIsNotMissed() {
    Tail tail = new Tail(log, clock, 0);
    log.shows(1, 3);
    assertThat(ids(tail.next())).containsExactly(1L, 3L);

    clock.passes(Duration.ofSeconds(20));
    log.shows(2);
    assertThat(ids(tail.next())).containsExactly(2L);
    clock.passes(Duration.ofSeconds(20));
    assertThat(tail.next()).isEmpty();
    assertThat(tail.next()).isEmpty();
  }

  @Test
  void aTailFromNowGivesWhatIsNewAndWhatShowsUpLate() {
    log.shows(1, 2, 4);
    Tail tail = Tail.fromNow(log, clock);

    assertThat(tail.next()).isEmpty();
    log.shows(3, 5);
    assertThat(ids(tail.next())).containsExactly(3L, 5L);
  }

  @Test
  void anotherTailGoesOnFromWhereThisOnePassed() {
    Tail tail = new Tail(log, clock, 0);
    log.shows(1, 2);
    tail.next();
    clock.passes(Duration.ofSeconds(60));
    log.shows(3);
    tail.next();

    assertThat(tail.passed()).isEqualTo(2);
    assertThat(ids(new Tail(log, clock, tail.passed()).next())).containsExactly(3L);
  }

  @Test
  void whatWasPassedLongAgoIsNotReadAgain() {
    Tail tail = new Tail(log, clock, 0);
    log.shows(1, 2, 3);
    tail.next();
    clock.passes(Duration.ofSeconds(31));
    tail.next();

    assertThat(tail.passed()).isEqualTo(3);
    log.askedAfter = -1;
    tail.next();
    assertThat(log.askedAfter).isEqualTo(3);
  }

  /** A log in which changes become visible in any order. */
  private static final class Log implements Changes {

    private final TreeMap<Long, Change> visible = new TreeMap<>();
    private long askedAfter;

    private void shows(long... ids) {
      for (long id : ids) {
        visible.put(
            id,
            new Change(
                id,
                Aggregate.need(id),
                1,
                10_000,
                ChangeKind.NEED_RECORDED,
                null,
                Instant.EPOCH,
                Map.of(),
                Map.of(),
                null));
      }
    }

    @Override
    public List<Long> idsAfter(long id) {
      askedAfter = id;
      return new ArrayList<>(visible.tailMap(id, false).keySet());
    }

    @Override
    public List<Change> withIds(Collection<Long> ids) {
      return visible.values().stream().filter(change -> ids.contains(change.id())).toList();
    }

    @Override
    public long lastId() {
      return visible.isEmpty() ? 0 : visible.lastKey();
    }

    @Override
    public int versionOf(Aggregate aggregate) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Change append(Change change) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Change> since(Aggregate aggregate, int version) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Change> latest(Aggregate aggregate, ChangeKind kind, Instant from, int atMost) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Change> ofProject(long projectId, int startAt, int atMost) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int countOfProject(long projectId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int removeRecordedIn(long projectId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Purged purge(Instant before, long after, int atMost) {
      throw new UnsupportedOperationException();
    }
  }
}
