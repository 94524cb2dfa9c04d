package dev.needfirst.plugin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.fixtures.PassingClock;
import dev.needfirst.core.recording.Store;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NodeReportsTest {
  private static final HostRegistry REGISTRY =
      new HostRegistry() {
        @Override
        public <T> @Nullable T find(Class<T> type) {
          return null;
        }

        @Override
        public String pluginVersion() {
          return "1.2 beta";
        }
      };

  private final PassingClock clock = new PassingClock();
  private final Store store = InMemoryStore.store();
  private final Following following =
      new Following(store, new FakeFields(), new ScoreBooks(), clock, () -> false);
  private final NodeReports one = node("4711@one");
  private final NodeReports two = node("42@two");

  @Test
  void aNodeIsSeenByTheOthersAsItWasWhenItToldLast() {
    following.runOnce();
    assertThat(two.others()).isEmpty();
    NodeReport told = one.here();
    one.tell();
    two.tell();

    clock.passes(Duration.ofSeconds(20));

    assertThat(two.others()).containsExactly(told);
    assertThat(one.others()).extracting(NodeReport::node).containsExactly("42@two");
    assertThat(told.inStep()).isTrue();
    assertThat(told.version()).isEqualTo("1.2 beta");
    assertThat(one.here().inStep()).isFalse();
  }

  @Test
  void aNodeThatSaysNothingIsSilentAndForgottenAfterAnHour() {
    one.tell();
    clock.passes(Duration.ofSeconds(89));
    assertThat(two.others().get(0).silent(clock.instant())).isFalse();
    clock.passes(Duration.ofSeconds(2));
    assertThat(two.others().get(0).silent(clock.instant())).isTrue();
    clock.passes(Duration.ofHours(1));
    two.tell();

    assertThat(two.others()).isEmpty();
    assertThat(one.others()).hasSize(1);
  }

  @Test
  void aNodeThatEndsIsNotMissed() {
    one.tell();
    one.end();

    assertThat(two.others()).isEmpty();
  }

  @Test
  void whatAnotherVersionHasWrittenIsPassedOver() {
    store.settings().remember("node.7@three", "1 2 3");
    store.settings().remember("node.7@four", "a b c d e f g h i");

    assertThat(one.others()).isEmpty();
  }

  private NodeReports node(String name) {
    return new NodeReports(
        following,
        new Counters(clock),
        store.settings(),
        REGISTRY,
        new NodeReports.Around(clock, () -> name));
  }
}
