package dev.needfirst.plugin.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.score.Figures;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReindexerTest {

  private static final long SHOP = 10_000;
  private static final String SETTLING = "needfirst.settling.millis";
  private static final By ANNA = By.author("anna");

  private final AJira jira = new AJira();
  private final RecordingNeeds needs = new RecordingNeeds(jira.store, jira.time);

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

  @AfterEach
  void settlingIsAsUsual() {
    System.clearProperty(SETTLING);
  }

  private static NeedDraft draft(double importance) {
    return new NeedDraft("Need", null, importance, 2.0, null, List.of(), List.of(), List.of());
  }

  private Need linked(long issue) {
    Need need = needs.record(SHOP, draft(3), ANNA);
    new LinkingNeeds(jira.store, jira.time)
        .link(
            jira.fields.issue(issue, SHOP), need.id(), null, new LinkDraft(9.0, null, null), ANNA);
    return need;
  }

  /**
   * One node takes an edit of a need. The other is a second behind, and in that second the issue is
   * edited and indexed there.
   *
   * @return what is in the index when all is quiet again
   */
  private Figures indexedAfterAnotherNodeLagged(Need need) {
    try (ANode one = new ANode(jira);
        ANode other = new ANode(jira)) {
      needs.replace(need.id(), null, draft(9), ANNA);
      one.following.catchUp();
      one.writing.again(1);
      one.reindexer.run();
      jira.time.passes(Duration.ofMillis(900));
      other.writing.again(1);
      jira.time.passes(Duration.ofMillis(100));
      other.following.runOnce();
      for (int second = 0; second < 10; second++) {
        jira.time.passes(Duration.ofSeconds(1));
        one.following.runOnce();
        one.reindexer.run();
        other.following.runOnce();
        other.reindexer.run();
      }
      assertThat(one.books.current().figures(jira.fields.now(1)))
          .isEqualTo(other.books.current().figures(jira.fields.now(1)));
      return one.books.current().figures(jira.fields.now(1));
    }
  }

  @Test
  void aNodeThatLagsASecondBehindLeavesNoOldScoreInTheIndex() {
    Need need = linked(1);

    Figures expected = indexedAfterAnotherNodeLagged(need);

    assertThat(jira.index.get(1L)).isEqualTo(expected);
  }

  @Test
  void withoutTheSettlingTimeItWould() {
    System.setProperty(SETTLING, "0");
    Need need = linked(1);

    Figures expected = indexedAfterAnotherNodeLagged(need);

    assertThat(jira.index.get(1L)).isNotEqualTo(expected);
  }

  @Test
  void whatOneNodeHasDoneNoOtherDoesAgain() {
    try (ANode one = new ANode(jira);
        ANode other = new ANode(jira)) {
      linked(1);
      linked(2);
      one.reindexer.run();
      jira.time.passes(Duration.ofSeconds(4));
      one.reindexer.run();
      assertThat(jira.indexed).containsExactlyInAnyOrder(1L, 2L);

      for (int second = 0; second < 40; second++) {
        other.reindexer.run();
        one.reindexer.run();
        jira.time.passes(Duration.ofSeconds(1));
      }

      assertThat(jira.indexed).containsExactlyInAnyOrder(1L, 2L);
    }
  }

  @Test
  void whatIsShortDoesNotWaitForAWholeProjectToBeRead() {
    try (ANode node = new ANode(jira)) {
      CallingAttention calling = new CallingAttention(jira.store, jira.time);
      calling.toProject(SHOP);
      calling.to(List.of(jira.fields.issue(1, SHOP, new OwnInputs(null, 8.0, 8.0))));
      jira.fields.whileAllAreRead(
          () -> {
            throw new AssertionError("read by the re-indexer");
          });

      node.reindexer.run();
      jira.time.passes(Duration.ofSeconds(4));
      node.reindexer.run();

      assertThat(jira.indexed).containsExactly(1L);
    }
  }

  /** Two of two hundred issues have an impact, so that a wider gate moves them alone. */
  private void aBacklog() {
    for (long number = 1; number <= 200; number++) {
      jira.fields.issue(
          number, SHOP, new OwnInputs(null, 8.0, number <= 2 ? Double.valueOf(8) : null));
    }
  }

  private void widenGate(double floor) {
    new ChoosingModels(jira.store, jira.time)
        .save(
            SHOP,
            null,
            Model.customerFirst().with(Parameter.GATE_FLOOR, floor),
            ANNA.because("a trial"));
  }

  @Test
  void ofAChangedModelOnlyWhatItMovedIsIndexedAndOnceInTheCluster() {
    aBacklog();
    try (ANode one = new ANode(jira);
        ANode other = new ANode(jira)) {
      assertThat(one.reindexer.caughtUp(SHOP)).isTrue();
      widenGate(.3);
      assertThat(one.reindexer.caughtUp(SHOP)).isFalse();
      assertThat(one.reindexer.caughtUp(20_000)).isTrue();
      for (int second = 0; second < 10; second++) {
        one.following.runOnce();
        other.following.runOnce();
        other.reindexer.run();
        one.reindexer.run();
        jira.time.passes(Duration.ofSeconds(1));
      }

      assertThat(jira.indexed).containsExactlyInAnyOrder(1L, 2L);
      assertThat(one.reindexer.caughtUp(SHOP)).isTrue();
      assertThat(other.reindexer.waiting()).isZero();
    }
  }

  @Test
  void whatANodeLeavesInTheMiddleAnotherFinishes() {
    for (long number = 1; number <= 200; number++) {
      jira.fields.issue(number, SHOP, new OwnInputs(null, 8.0, 8.0));
    }
    ANode one = new ANode(jira);
    try (ANode other = new ANode(jira)) {
      widenGate(.3);
      one.following.runOnce();
      one.reindexer.run();
      jira.time.passes(Duration.ofSeconds(4));
      jira.onAsking =
          id -> {
            if (jira.indexed.size() == 50) {
              one.close();
            }
          };
      one.reindexer.run();
      assertThat(jira.indexed).hasSize(51);
      jira.onAsking = id -> {};

      other.following.runOnce();
      other.reindexer.run();
      jira.time.passes(Duration.ofSeconds(4));
      other.reindexer.run();

      assertThat(jira.index).hasSize(200);
      jira.index.forEach(
          (issue, figures) ->
              assertThat(figures).isEqualTo(other.books.current().figures(jira.fields.now(issue))));
      assertThat(other.reindexer.caughtUp(SHOP)).isTrue();
    }
  }

  @Test
  void anIssueThatCannotBeIndexedKeepsNoOtherBack() {
    try (ANode node = new ANode(jira)) {
      Issue bad = jira.fields.issue(1, SHOP, new OwnInputs(null, 8.0, 8.0));
      Issue good = jira.fields.issue(2, SHOP, new OwnInputs(null, 8.0, 8.0));
      new CallingAttention(jira.store, jira.time).to(List.of(bad, good));
      jira.broken.add(1L);

      node.reindexer.run();
      jira.time.passes(Duration.ofSeconds(4));
      node.reindexer.run();
      jira.time.passes(Duration.ofSeconds(4));
      node.reindexer.run();

      assertThat(jira.indexed).containsExactly(2L);
      assertThat(node.skipped.issues()).containsExactly(1L);
      jira.broken.clear();
      node.writing.again(1);
      assertThat(node.skipped.issues()).isEmpty();
    }
  }
}
