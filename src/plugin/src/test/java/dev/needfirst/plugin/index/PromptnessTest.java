package dev.needfirst.plugin.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.Issue;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever writes finds it by JQL on the same node, whichever thread was quicker. */
class PromptnessTest {

  private static final long SHOP = 10_000;

  private final AJira jira = new AJira();
  private final CallingAttention writing = new CallingAttention(jira.store, jira.time);

  @BeforeEach
  void theShopIsOn() {
    jira.store
        .transactions()
        .write(
            () -> {
              jira.store.settings().save(ProjectSettings.off(SHOP).enabled(true));
              return true;
            });
  }

  private Issue edited(long id) {
    return jira.fields.issue(id, SHOP, new OwnInputs(null, 8.0, 8.0));
  }

  /** Waits until the prompt thread has done what it was given. */
  private static void quiet(ANode node) throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    node.background.soon(Background.Lane.PROMPT, "Waiting", done::countDown);
    done.await();
  }

  @Test
  void theWriterFollowsFirst() throws InterruptedException {
    try (ANode node = new ANode(jira)) {
      writing.to(List.of(edited(1)));
      node.promptness.wrote();
      node.promptness.follow();
      quiet(node);

      assertThat(jira.indexed).containsExactly(1L);
    }
  }

  @Test
  void theFollowerWasQuicker() throws InterruptedException {
    try (ANode node = new ANode(jira)) {
      writing.to(List.of(edited(1)));
      node.promptness.follow();
      node.promptness.wrote();
      quiet(node);

      assertThat(jira.indexed).containsExactly(1L);
    }
  }

  @Test
  void theReindexerWasQuicker() throws InterruptedException {
    try (ANode node = new ANode(jira)) {
      writing.to(List.of(edited(1)));
      node.following.runOnce();
      node.promptness.wrote();
      quiet(node);

      assertThat(jira.indexed).containsExactly(1L);
    }
  }

  @Test
  void whatOtherNodesWroteIsTheReindexersWork() throws InterruptedException {
    try (ANode node = new ANode(jira)) {
      writing.to(List.of(edited(1)));
      node.promptness.follow();
      quiet(node);

      assertThat(jira.indexed).isEmpty();
    }
  }

  @Test
  void manyThatAnotherNodeWroteDoNotHideTheOne() throws InterruptedException {
    try (ANode node = new ANode(jira)) {
      writing.to(LongStream.range(100, 200).mapToObj(this::edited).toList());
      node.promptness.follow();
      writing.to(List.of(edited(1)));
      node.promptness.wrote();
      quiet(node);

      assertThat(jira.indexed).contains(1L).hasSizeLessThanOrEqualTo(50);
    }
  }
}
