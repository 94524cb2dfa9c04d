package dev.needfirst.plugin.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.Changes;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.Issue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CursorTest {

  private static final long SHOP = 10_000;

  private final AJira jira = new AJira();
  private final Set<Long> invisible = new HashSet<>();
  private final Cursor one = cursor();
  private final Cursor other = cursor();

  private Cursor cursor() {
    return new Cursor(changes(), jira.store.settings(), jira.time);
  }

  /** The log, in which some changes are not visible yet. */
  private Changes changes() {
    return (Changes)
        Proxy.newProxyInstance(
            CursorTest.class.getClassLoader(),
            new Class<?>[] {Changes.class},
            (proxy, method, args) -> {
              try {
                Object answer = method.invoke(jira.store.changes(), args);
                return answer instanceof List<?> list
                    ? list.stream().filter(id -> !invisible.contains(id)).toList()
                    : answer;
              } catch (InvocationTargetException failed) {
                Throwable cause = failed.getCause();
                throw cause == null ? failed : cause;
              }
            });
  }

  private List<Long> written(int count) {
    long before = jira.store.changes().lastId();
    new CallingAttention(jira.store, jira.time)
        .to(LongStream.range(0, count).mapToObj(id -> new Issue(id, SHOP)).toList());
    return jira.store.changes().idsAfter(before);
  }

  private static List<Long> worked(Cursor cursor, int atMost) {
    cursor.resume();
    List<Change> due = cursor.due(Duration.ZERO);
    List<Change> some = due.subList(0, Math.min(atMost, due.size()));
    cursor.done(some);
    cursor.store();
    return some.stream().map(Change::id).toList();
  }

  @Test
  void whoeverTakesOverGoesOnWhereTheOtherStopped() {
    List<Long> written = written(5);

    assertThat(worked(one, 2)).isEqualTo(written.subList(0, 2));
    assertThat(worked(other, 1)).isEqualTo(written.subList(2, 3));
    assertThat(worked(one, 9)).isEqualTo(written.subList(3, 5));
    assertThat(worked(other, 9)).isEmpty();
    assertThat(worked(cursor(), 9)).isEmpty();
  }

  @Test
  void aChangeThatShowsUpLateIsWorkedOffByWhoeverIsAtIt() {
    List<Long> written = written(4);
    invisible.add(written.get(1));
    assertThat(worked(one, 9)).hasSize(3);

    jira.time.passes(Duration.ofSeconds(20));
    invisible.clear();

    assertThat(worked(other, 9)).containsExactly(written.get(1));
    assertThat(worked(one, 9)).isEmpty();
  }

  @Test
  void whatIsDoneBesideALongRunIsKnownEvenMuchLater() {
    List<Long> written = written(3);
    one.resume();
    List<Change> due = one.due(Duration.ZERO);
    one.done(due.subList(1, 3));
    jira.time.passes(Duration.ofMinutes(20));
    one.due(Duration.ZERO);
    List<Long> more = written(1);
    one.done(one.due(Duration.ZERO).subList(1, 2));
    one.store();

    assertThat(worked(other, 9)).containsExactly(written.get(0)).doesNotContainAnyElementsOf(more);
  }

  @Test
  void aTakeOverDoesNotMakeAChangeSettleAnew() {
    written(1);
    other.resume();
    assertThat(other.due(Duration.ofSeconds(3))).isEmpty();
    jira.time.passes(Duration.ofSeconds(2));
    List<Long> second = written(1);
    one.resume();
    one.due(Duration.ZERO);
    one.done(one.due(Duration.ZERO).subList(1, 2));
    one.store();
    jira.time.passes(Duration.ofSeconds(1));

    other.resume();

    assertThat(other.due(Duration.ofSeconds(3))).hasSize(1).noneMatch(c -> second.contains(c.id()));
  }
}
