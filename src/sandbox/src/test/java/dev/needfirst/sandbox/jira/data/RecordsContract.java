package dev.needfirst.sandbox.jira.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needfirst.sandbox.Blanks;
import dev.needfirst.sandbox.jql.Search;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store promises on every database. */
abstract class RecordsContract {

  private TestDatabase database;
  private TestJira one;
  private TestJira two;

  abstract TestDatabase emptyDatabase();

  @BeforeEach
  void startTwoNodes() {
    database = emptyDatabase();
    one = new TestJira(database, "one");
    two = new TestJira(database, "two");
  }

  @AfterEach
  void stop() {
    one.close();
    two.close();
    database.close();
  }

  private StoredIssue add(TestJira node, String key, String summary) {
    return node.data()
        .records()
        .write(
            writing -> {
              String prefix = key.substring(0, key.indexOf('-'));
              NewThings things = new NewThings(node.data());
              StoredProject project = node.data().project(prefix);
              if (project == null) {
                project = things.project(writing, null, prefix, prefix);
              }
              StoredIssue issue =
                  new StoredIssue(
                      things.issueId(writing, null),
                      project.id(),
                      key,
                      Long.parseLong(key.substring(key.indexOf('-') + 1)),
                      FieldValues.of(Map.of(FieldId.SUMMARY, summary)));
              node.data().put(writing, issue);
              node.index().index(writing, issue);
              return issue;
            });
  }

  @Test
  void anIssueOfOneNodeReachesTheOther() throws Exception {
    StoredIssue issue = add(one, "SHOP-1", "Grüße 🛒 مرحبا");

    two.data().records().followNow();

    assertThat(two.data().issue("SHOP-1")).isEqualTo(issue);
    assertThat(two.keys("summary ~ grüße")).containsExactly("SHOP-1");
  }

  @Test
  void aDeletedIssueDoesNotComeBackFromAnIndexThatIsSavedLater() throws Exception {
    StoredIssue issue = add(one, "SHOP-1", "A");
    StoredIssue other = add(one, "SHOP-2", "B");
    one.data()
        .records()
        .write(
            writing -> {
              one.index().index(issue.id());
              one.data().delete(writing, issue);
              one.index().remove(writing, issue.id());
              return true;
            });

    one.index().index(List.of(other));

    assertThat(one.keys("project = SHOP")).containsExactly("SHOP-2");
  }

  @Test
  void everythingIsThereAfterARestart() throws Exception {
    add(one, "SHOP-1", "A");
    add(two, "SHOP-2", "B");
    try (TestJira restarted = new TestJira(database, "one")) {
      assertThat(restarted.keys("project = SHOP")).containsExactly("SHOP-2", "SHOP-1");
    }
  }

  @Test
  void nodesNeverGiveTheSameIdTwice() {
    StoredIssue first = add(one, "SHOP-1", "A");
    StoredIssue second = add(two, "SHOP-2", "B");

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.projectId()).isEqualTo(first.projectId());
  }

  @Test
  void aFailedWriteLeavesNothingInMemoryOrDatabase() {
    assertThatThrownBy(
            () ->
                one.data()
                    .records()
                    .write(
                        writing -> {
                          new NewThings(one.data()).project(writing, null, "LOST", "Lost");
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(one.data().project("LOST")).isNull();
    two.data().records().followNow();
    assertThat(two.data().project("LOST")).isNull();
  }

  @Test
  void aRecordTooLongIsRefusedAndTheRestOfTheWriteStands() {
    assertThatThrownBy(() -> add(one, "SHOP-1", "x".repeat(Records.MAX_LENGTH)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the most is");
    assertThat(one.data().issue("SHOP-1")).isNull();
  }

  @Test
  void aMovedIssueAnswersToItsFormerKeyOnBothNodes() {
    StoredIssue issue = add(one, "SHOP-1", "A");
    StoredIssue moved = new StoredIssue(issue.id(), issue.projectId(), "SHOP-9", 9, issue.values());
    one.data()
        .records()
        .write(
            writing -> {
              one.data().put(writing, moved);
              return true;
            });
    two.data().records().followNow();

    assertThat(one.data().issue("SHOP-1")).isEqualTo(moved);
    assertThat(two.data().issue("shop-1")).isEqualTo(moved);
  }

  @Test
  void aDocumentIsComputedOnceAndReachesTheOtherNodeAsItIs() {
    AtomicInteger asked = new AtomicInteger();
    try (TestJira computing =
            new TestJira(
                database,
                "three",
                issue -> FieldValues.of(Map.of("customfield_1", (double) asked.incrementAndGet())),
                new Search.Switches(Blanks.GREATEST, 10_000));
        TestJira following =
            new TestJira(
                database,
                "four",
                issue -> FieldValues.of(Map.of("customfield_1", -1.0)),
                new Search.Switches(Blanks.GREATEST, 10_000))) {
      StoredIssue issue = add(computing, "SHOP-1", "A");
      following.data().records().followNow();

      assertThat(asked).hasValue(1);
      assertThat(following.index().document(issue.id()))
          .isNotNull()
          .extracting(document -> document.value("customfield_1"))
          .isEqualTo(1.0);
    }
  }

  @Test
  void theIndexKeepsWhatWasIndexedUntilItIsIndexedAgain() throws Exception {
    StoredIssue issue = add(one, "SHOP-1", "stale");
    one.data()
        .records()
        .write(
            writing -> {
              one.index().freeze(writing, issue.id());
              one.data().put(writing, issue.with(issue.values().with(FieldId.SUMMARY, "fresh")));
              return true;
            });
    two.data().records().followNow();

    assertThat(one.keys("summary ~ stale")).containsExactly("SHOP-1");
    assertThat(two.keys("summary ~ stale")).containsExactly("SHOP-1");
    try (TestJira restarted = new TestJira(database, "three")) {
      assertThat(restarted.keys("summary ~ stale")).containsExactly("SHOP-1");
      restarted.index().index(issue.id());
      assertThat(restarted.keys("summary ~ stale")).isEmpty();
      assertThat(restarted.keys("summary ~ fresh")).containsExactly("SHOP-1");
    }
  }
}
