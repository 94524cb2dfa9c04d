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

/** What Jira knows of the issues that serve a need becomes evidence of it. */
class EvidenceByRuleTest {

  private static final long SHOP = 10_000;
  private static final By ANNA = By.author("anna");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final RecordingNeeds needs = new RecordingNeeds(store, CLOCK);
  private final RecordingEvidence evidence = new RecordingEvidence(store, CLOCK);
  private final RecordingByRule requests = new RecordingByRule(evidence);

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
        "of SHOP-" + id,
        "https://jira.example/browse/SHOP-" + id);
  }

  private static List<ProposedEvidence> propose(Need need, Visited... serving) {
    return ProposedEvidence.of(
        EvidenceKind.REQUEST, List.of(need), Map.of(need.id(), List.of(serving)));
  }

  @Test
  void theIssueToWhichMostPeopleCameIsARequestOfSoManyPeopleOfTheDayItWasCreated() {
    List<ProposedEvidence> proposed =
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
  void anIssueIsASupportCaseBesideBeingARequestAndCountsOnceHoweverItWasCounted() {
    Need need = need("Find");
    requests.record(propose(need, issue(1, 3)), ANNA);

    List<ProposedEvidence> proposed =
        ProposedEvidence.of(
            EvidenceKind.SUPPORT_CASE,
            List.of(present(need)),
            Map.of(need.id(), List.of(issue(1, 2), issue(1, 4))));

    assertThat(proposed)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.issues()).isOne();
              assertThat(one.draft().kind()).isEqualTo("support-case");
              assertThat(one.draft().sources()).isEqualTo(4.0);
            });
    RecordingByRule.Recorded recorded = requests.record(proposed, ANNA);
    assertThat(present(need).evidence()).hasSize(2);
    RecordingByRule.Made made = recorded.done().get(0);
    RecordingByRule.Made asRequest =
        new RecordingByRule.Made(made.need(), EvidenceKind.REQUEST, made.id(), made.sources());
    assertThat(requests.takeBack(List.of(asRequest), Map.of(need.id(), present(need)), ANNA).left())
        .containsValue(Left.CHANGED);
  }

  @Test
  void mostPeopleComeFirst() {
    Need few = need("Find");
    Need many = need("Pay");

    List<ProposedEvidence> proposed =
        ProposedEvidence.of(
            EvidenceKind.REQUEST,
            List.of(few, many),
            Map.of(few.id(), List.of(issue(1, 2)), many.id(), List.of(issue(2, 5))));

    assertThat(proposed).extracting(ProposedEvidence::need).containsExactly(many, few);
  }

  @Test
  void whatIsRecordedIsGoneAfterOneTakingBackUnlessSomebodyTouchedIt() {
    Need idle = need("Find");
    Need edited = need("Pay");
    Need gone = need("Know");
    needs.remove(gone.id(), null, ANNA);
    List<ProposedEvidence> proposed =
        List.of(
            propose(idle, issue(1, 3)).get(0),
            propose(edited, issue(2, 4)).get(0),
            propose(gone, issue(3, 5)).get(0));

    RecordingByRule.Recorded recorded = requests.record(proposed, ANNA);

    assertThat(recorded.done())
        .extracting(RecordingByRule.Made::need)
        .containsExactly(idle.id(), edited.id());
    assertThat(recorded.left()).isEqualTo(Map.of(proposed.get(2), Left.GONE));

    RecordingByRule.Made of = recorded.done().get(1);
    evidence.replace(
        edited.id(),
        of.id(),
        null,
        new EvidenceDraft("request", null, 9.0, "2024-02-29", "more", null),
        ANNA);
    Outcome<RecordingByRule.Made> back =
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
