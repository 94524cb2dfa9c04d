package dev.needfirst.sandbox.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.FieldValues;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ProjectDocumentsTest {

  private static final long PROJECT = 1;

  private final ProjectDocuments documents = new ProjectDocuments(PROJECT);

  @Test
  void aFilterKnowsWhatIsIndexedAfterIt() {
    documents.put(document(11, 1, "low"));
    assertThat(found(priority("high"))).isEmpty();

    documents.put(document(11, 1, "high"));
    documents.put(document(12, 2, "high"));
    assertThat(found(priority("high"))).containsExactly(1L, 2L);

    documents.put(document(11, 1, "low"));
    documents.remove(12);
    assertThat(found(priority("high"))).isEmpty();
  }

  @Test
  void aFilterTestsNoDocumentTwice() {
    List<Long> tested = new ArrayList<>();
    Narrowing counting =
        new Narrowing.Filter("counting", document -> tested.add(document.issue().number()));
    documents.put(document(11, 1, "low"));
    documents.put(document(12, 2, "low"));

    assertThat(found(counting)).containsExactly(1L, 2L);
    assertThat(found(counting)).containsExactly(1L, 2L);
    assertThat(tested).containsExactly(1L, 2L);
  }

  @Test
  void documentsComeByNumberHoweverTheyCame() {
    documents.put(document(13, 3, "low"));
    documents.put(document(11, 1, "low"));
    documents.put(document(12, 2, "low"));
    assertThat(found()).containsExactly(1L, 2L, 3L);

    // As after a move out of the project and back.
    documents.put(document(11, 4, "low"));
    assertThat(found()).containsExactly(2L, 3L, 4L);
    assertThat(found(new Narrowing.Numbers(PROJECT, 3, 4))).containsExactly(3L, 4L);
  }

  @Test
  void aRangeOfAnotherProjectHoldsNothing() {
    documents.put(document(11, 1, "low"));
    assertThat(found(new Narrowing.Numbers(PROJECT + 1, 0, 9))).isEmpty();
  }

  @Test
  void findsWhatALookAtEveryDocumentFinds() {
    Random random = new Random(7);
    Map<Long, IssueDocument> every = new HashMap<>();
    List<String> priorities = List.of("low", "middle", "high");
    for (int step = 0; step < 5_000; step++) {
      long id = 100L + random.nextInt(60);
      if (random.nextInt(3) == 0) {
        every.remove(id);
        documents.remove(id);
      } else {
        IssueDocument document =
            document(
                id,
                random.nextInt(20) == 0 ? 1 + random.nextInt(500) : id,
                priorities.get(random.nextInt(3)));
        every.put(id, document);
        documents.put(document);
      }
      String wanted = priorities.get(random.nextInt(3));
      long least = random.nextLong(200);
      Set<Long> ids = Set.of(100L + random.nextInt(30), 130L + random.nextInt(40));
      boolean named = random.nextInt(4) == 0;
      List<Narrowing> sets = new ArrayList<>();
      sets.add(priority(wanted));
      sets.add(new Narrowing.Numbers(PROJECT, least, least + 50));
      if (named) {
        sets.add(new Narrowing.Ids(ids));
      }

      Predicate<IssueDocument> matches =
          document ->
              has(document, wanted)
                  && document.issue().number() >= least
                  && document.issue().number() <= least + 50
                  && (!named || ids.contains(document.issue().id()));
      assertThat(documents.within(sets))
          .containsExactlyInAnyOrderElementsOf(every.values().stream().filter(matches).toList())
          .isSortedAccordingTo(Comparator.comparingLong(document -> document.issue().number()));
      assertThat(documents.within(List.of())).hasSameSizeAs(every.keySet());
    }
  }

  @Test
  void moreFiltersThanAreKeptFindTheSame() {
    documents.put(document(11, 1, "low"));
    for (int round = 0; round < 2; round++) {
      for (int at = 0; at < 200; at++) {
        assertThat(found(priority(at == 150 ? "low" : "priority " + at)))
            .hasSize(at == 150 ? 1 : 0);
      }
      documents.put(document(11, 1, "low"));
    }
  }

  private List<Long> found(Narrowing... sets) {
    return documents.within(List.of(sets)).stream()
        .map(document -> document.issue().number())
        .toList();
  }

  private static Narrowing priority(String name) {
    return new Narrowing.Filter(List.of("priority", name), document -> has(document, name));
  }

  private static boolean has(IssueDocument document, String priority) {
    return Objects.equals(document.value(FieldId.PRIORITY), priority);
  }

  private static IssueDocument document(long id, long number, String priority) {
    return new IssueDocument(
        new StoredIssue(
            id,
            PROJECT,
            "SHOP-" + number,
            number,
            FieldValues.of(Map.of(FieldId.PRIORITY, priority))),
        FieldValues.none());
  }
}
