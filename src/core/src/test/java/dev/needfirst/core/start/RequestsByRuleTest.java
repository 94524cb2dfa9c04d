package dev.needfirst.core.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.evidence.Stance;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.EvidenceDraft;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingEvidence;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Votes and watchers of the issues that serve a need become a request. */
class RequestsByRuleTest {

  private static final long SHOP = 10_000;
  private static final By ANNA = By.author("anna");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final RecordingNeeds needs = new RecordingNeeds(store, CLOCK);
  private final RecordingEvidence evidence = new RecordingEvidence(store, CLOCK);
  private final RecordingRequests requests = new RecordingRequests(evidence);

  private Need need(String statement) {
    return needs.record(
        SHOP,
        new NeedDraft(statement, null, null, null, null, List.of(), List.of(), List.of()),
        ANNA);
  }

  private Need present(Need need) {
    return store.needs().find(need.id()).orElseThrow();
  }

  private static Visited issue(long id, long people) {
    return visited(id, people, false);
  }

  private static Visited visited(long id, long people, boolean restricted) {
    return new Visited(
        id,
        "SHOP-" + id,
        people,
        restricted,
        LocalDate.of(2024, 2, 29),
        "https://jira.example/browse/SHOP-" + id);
  }

  private static List<ProposedRequest> propose(Need need, Visited... serving) {
    return ProposedRequest.of(
        List.of(need), Map.of(need.id(), List.of(serving)), issue -> "of " + issue.key());
  }

  @Test
  void theIssueToWhichMostPeopleCameIsARequestOfSoManyPeopleOfTheDayItWasCreated() {
    List<ProposedRequest> proposed =
        propose(need("Find an invoice"), issue(1, 3), issue(2, 7), issue(3, 0));

    assertThat(proposed)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.issue().key()).isEqualTo("SHOP-2");
              assertThat(one.issues()).isEqualTo(3);
              assertThat(one.draft().read(0, null, LocalDate.MAX))
                  .isEqualTo(
                      new Evidence(
                          0,
                          EvidenceKind.REQUEST,
                          Stance.SUPPORTS,
                          7,
                          LocalDate.of(2024, 2, 29),
                          "of SHOP-2",
                          "https://jira.example/browse/SHOP-2",
                          null));
            });
  }

  @Test
  void anIssueThatOthersDoNotSeeOrToWhichNobodyCameIsNoRequest() {
    assertThat(propose(need("Find"), visited(1, 9, true), issue(2, 4)))
        .extracting(one -> one.issue().id())
        .containsExactly(2L);
    assertThat(propose(need("Pay"), visited(1, 9, true), issue(2, 0))).isEmpty();
    assertThat(propose(need("Know"))).isEmpty();
  }

  @Test
  void anIssueIsARequestOnceHoweverManyComeLater() {
    Need need = need("Find");
    requests.record(propose(need, issue(1, 3)), ANNA);

    assertThat(propose(present(need), issue(1, 30))).isEmpty();
    assertThat(propose(present(need), issue(1, 30), issue(2, 31))).hasSize(1);
  }

  @Test
  void mostPeopleComeFirst() {
    Need few = need("Find");
    Need many = need("Pay");

    List<ProposedRequest> proposed =
        ProposedRequest.of(
            List.of(few, many),
            Map.of(few.id(), List.of(issue(1, 2)), many.id(), List.of(issue(2, 5))),
            Visited::key);

    assertThat(proposed).extracting(ProposedRequest::need).containsExactly(many, few);
  }

  @Test
  void whatIsRecordedIsGoneAfterOneTakingBackUnlessSomebodyTouchedIt() {
    Need idle = need("Find");
    Need edited = need("Pay");
    Need gone = need("Know");
    needs.remove(gone.id(), null, ANNA);
    List<ProposedRequest> proposed =
        List.of(
            propose(idle, issue(1, 3)).get(0),
            propose(edited, issue(2, 4)).get(0),
            propose(gone, issue(3, 5)).get(0));

    RecordingRequests.Recorded recorded = requests.record(proposed, ANNA);

    assertThat(recorded.done())
        .extracting(RecordingRequests.Made::need)
        .containsExactly(idle.id(), edited.id());
    assertThat(recorded.left()).isEqualTo(Map.of(gone, Left.GONE));

    RecordingRequests.Made of = recorded.done().get(1);
    evidence.replace(
        edited.id(),
        of.id(),
        null,
        new EvidenceDraft("request", null, 9.0, "2024-02-29", "more", null),
        ANNA);
    Outcome<RecordingRequests.Made> back =
        requests.takeBack(
            recorded.done(), Map.of(idle.id(), present(idle), edited.id(), present(edited)), ANNA);

    assertThat(back.done()).containsExactly(recorded.done().get(0));
    assertThat(back.left()).isEqualTo(Map.of(of, Left.CHANGED));
    assertThat(present(idle).evidence()).isEmpty();
    assertThat(present(edited).evidence()).hasSize(1);
    assertThat(requests.takeBack(List.of(of), Map.of(), ANNA).left())
        .isEqualTo(Map.of(of, Left.GONE));
  }
}
