package dev.needfirst.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.change.Transactions;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.Stance;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordingTest {

  private static final long SHOP = 10_000;
  private static final long BLOG = 10_100;
  private static final By ANNA = By.author("anna");
  private static final By BEN = By.author("ben");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final RecordingNeeds needs = new RecordingNeeds(store, CLOCK);
  private final RecordingEvidence evidence = new RecordingEvidence(store, CLOCK);
  private final RecordingImpacts impacts = new RecordingImpacts(store, CLOCK);
  private final LinkingNeeds linking = new LinkingNeeds(store, CLOCK);
  private final RecordingOwnImpacts ownImpacts = new RecordingOwnImpacts(store, CLOCK);
  private final Issue issue = new Issue(1, SHOP);

  private static NeedDraft draft(String statement) {
    return new NeedDraft(
        statement,
        null,
        9.0,
        null,
        null,
        List.of("cause"),
        List.of(survey(5.0, "2026-11-01")),
        List.of(risk(4.0)));
  }

  private static EvidenceDraft survey(@Nullable Double sources, @Nullable String date) {
    return new EvidenceDraft("survey", null, sources, date, null, null);
  }

  private static ImpactDraft risk(@Nullable Double magnitude) {
    return new ImpactDraft("negative", "risk", magnitude, null, null);
  }

  private Need recorded() {
    return needs.record(SHOP, draft("Find the invoice"), ANNA);
  }

  private List<Change> changesOf(Aggregate aggregate) {
    return store.changes().since(aggregate, 0);
  }

  private static List<String> faults(ThrowingCallable refused) {
    try {
      refused.call();
    } catch (Refused caught) {
      return caught.faults().stream().map(fault -> fault.member() + " " + fault.key()).toList();
    } catch (Throwable other) {
      throw new AssertionError("Not refused but", other);
    }
    throw new AssertionError("Not refused");
  }

  @Test
  void aNewNeedIsAtVersionOneWithAllThatItCameWith() {
    Need need = recorded();

    assertThat(need.version()).isEqualTo(1);
    assertThat(needs.find(need.id())).isEqualTo(need);
    assertThat(need.evidence().get(0).author()).isEqualTo("anna");
    assertThat(need.evidence().get(0).stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(changesOf(Aggregate.need(need.id())))
        .extracting(Change::kind)
        .containsExactly(ChangeKind.NEED_RECORDED);
    assertThat(store.changes().since(Aggregate.need(need.id()), 0).get(0).projectId())
        .isEqualTo(SHOP);
  }

  @Test
  void allFaultsOfANeedAreSaidAtOnceAndNothingIsStored() {
    NeedDraft wrong =
        new NeedDraft(
            " ",
            null,
            11.0,
            Double.NaN,
            -0.1,
            List.of("fine", ""),
            List.of(
                survey(0.0, "2026-02-30"),
                new EvidenceDraft("rumour", "maybe", 1.5, null, null, "ftp://x"),
                new EvidenceDraft("interview", null, null, "2026-11-22", null, null)),
            List.of(
                risk(null),
                new ImpactDraft(
                    null, null, 10.5, null, new KpiDraft("", null, null, null, null, null, "x"))));

    assertThat(faults(() -> needs.record(SHOP, wrong, ANNA)))
        .containsExactlyInAnyOrder(
            "statement required",
            "importance between",
            "satisfaction between",
            "reach between",
            "rootCauses[1] required",
            "evidence[0].sources between",
            "evidence[0].date date",
            "evidence[1].kind unknown-kind",
            "evidence[1].stance unknown-stance",
            "evidence[1].sources whole-number",
            "evidence[1].date required",
            "evidence[1].url web-address",
            "evidence[2].summary summary-or-url",
            "impacts[0].magnitude required",
            "impacts[1].direction required",
            "impacts[1].kind required",
            "impacts[1].magnitude between",
            "impacts[1].kpi.name required",
            "impacts[1].kpi.checkOn date");
    assertThat(store.changes().lastId()).isZero();
    assertThat(store.needs().idsOfProject(SHOP, 1)).isEmpty();
  }

  @Test
  void evidenceMayBeAsLateAsTodayIsAnywhereOrTheScoringDate() {
    Need need = recorded();
    assertThat(faults(() -> evidence.record(need.id(), null, survey(1.0, "2026-11-23"), ANNA)))
        .containsExactly("date not-after");
    evidence.record(need.id(), null, survey(1.0, "2026-11-22"), ANNA);

    store
        .transactions()
        .write(
            () -> {
              store.settings().saveScoringDate(LocalDate.of(2027, 1, 1));
              return true;
            });
    Recorded<Evidence> late = evidence.record(need.id(), null, survey(null, "2027-01-01"), ANNA);

    assertThat(late.part().sources()).isEqualTo(1);
  }

  @Test
  void tooManyOfAnythingIsRefused() {
    NeedDraft crowded =
        new NeedDraft(
            "x".repeat(2_001),
            "x".repeat(10_001),
            null,
            null,
            null,
            Collections.nCopies(1_001, "cause"),
            Collections.nCopies(1_001, survey(1.0, "2026-11-01")),
            Collections.nCopies(1_001, risk(1.0)));

    assertThat(faults(() -> needs.record(SHOP, crowded, ANNA)))
        .containsExactlyInAnyOrder(
            "statement too-long",
            "who too-long",
            "rootCauses too-many",
            "evidence too-many",
            "impacts too-many");
  }

  @Test
  void whoRecordedEvidenceFirstStaysItsAuthorWhenARemovalIsUndone() {
    Need need = recorded();
    Evidence first = need.evidence().get(0);
    evidence.remove(need.id(), first.id(), null, BEN);

    Evidence again = evidence.record(need.id(), null, survey(5.0, "2026-11-01"), BEN).part();

    assertThat(again.author()).isEqualTo("anna");
    assertThat(evidence.record(need.id(), null, survey(5.0, "2026-11-01"), BEN).part().author())
        .isEqualTo("ben");
    evidence.remove(need.id(), again.id(), null, BEN);
    assertThat(evidence.record(need.id(), null, survey(6.0, "2026-11-01"), BEN).part().author())
        .isEqualTo("ben");
  }

  @Test
  void anEditedNeedKeepsItsEvidenceAndImpacts() {
    Need first = recorded();

    Need second =
        needs.replace(
            first.id(),
            1,
            new NeedDraft("Other", null, null, null, null, List.of(), List.of(), List.of()),
            BEN.because("clearer"));

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.evidence()).isEqualTo(first.evidence());
    assertThat(second.impacts()).isEqualTo(first.impacts());
    Change change = changesOf(Aggregate.need(first.id())).get(1);
    assertThat(change.before())
        .isEqualTo(
            Map.of("statement", "Find the invoice", "importance", "9.0", "rootCauses", "cause"));
    assertThat(change.after()).isEqualTo(Map.of("statement", "Other"));
    assertThat(change.author()).isEqualTo("ben");
    assertThat(change.reason()).isEqualTo("clearer");
    assertThat(change.at()).isEqualTo(CLOCK.instant());
  }

  @Test
  void evidenceIsRecordedEditedAndRemovedAndItsAuthorStays() {
    Need need = recorded();
    Recorded<Evidence> added = evidence.record(need.id(), 1, survey(7.0, "2026-11-02"), BEN);
    assertThat(added.need().version()).isEqualTo(2);
    assertThat(added.part().id()).isPositive();

    Recorded<Evidence> edited =
        evidence.replace(need.id(), added.part().id(), 2, survey(8.0, "2026-11-03"), ANNA);
    assertThat(edited.part().author()).isEqualTo("ben");
    assertThat(edited.part().sources()).isEqualTo(8);
    assertThat(edited.part().id()).isEqualTo(added.part().id());

    Need left = evidence.remove(need.id(), added.part().id(), 3, ANNA);
    assertThat(left.evidence()).isEqualTo(need.evidence());
    assertThat(needs.find(need.id())).isEqualTo(left);
    assertThat(changesOf(Aggregate.need(need.id())))
        .extracting(Change::kind)
        .containsExactly(
            ChangeKind.NEED_RECORDED,
            ChangeKind.EVIDENCE_RECORDED,
            ChangeKind.EVIDENCE_EDITED,
            ChangeKind.EVIDENCE_REMOVED);
    assertThat(changesOf(Aggregate.need(need.id())).get(2).after())
        .isEqualTo(Map.of("id", "" + added.part().id(), "sources", "8", "date", "2026-11-03"));
  }

  @Test
  void impactsOfANeedAreRecordedEditedAndRemoved() {
    Need need = recorded();
    Recorded<Impact> added = impacts.record(need.id(), 1, risk(1.0), BEN);
    Recorded<Impact> edited = impacts.replace(need.id(), added.part().id(), 2, risk(2.0), BEN);
    assertThat(edited.part().magnitude()).isEqualTo(2);

    Need left = impacts.remove(need.id(), added.part().id(), 3, BEN);

    assertThat(left.impacts()).isEqualTo(need.impacts());
    assertThat(left.version()).isEqualTo(4);
  }

  @Test
  void whatIsNotThereIsUnknown() {
    Need need = recorded();
    for (ThrowingCallable asked :
        List.<ThrowingCallable>of(
            () -> needs.find(99),
            () -> needs.replace(99, null, draft("x"), ANNA),
            () -> needs.remove(99, null, ANNA),
            () -> evidence.record(99, null, survey(1.0, "2026-11-01"), ANNA),
            () -> evidence.replace(need.id(), 99, null, survey(1.0, "2026-11-01"), ANNA),
            () -> evidence.remove(need.id(), 99, null, ANNA),
            () -> impacts.replace(need.id(), 99, null, risk(1.0), ANNA),
            () -> impacts.remove(need.id(), 99, null, ANNA),
            () -> linking.link(issue, 99, null, new LinkDraft(1.0, null, null), ANNA),
            () -> linking.unlink(issue, need.id(), null, ANNA),
            () -> ownImpacts.replace(issue, 99, null, risk(1.0), ANNA),
            () -> ownImpacts.remove(issue, 99, null, ANNA))) {
      assertThatExceptionOfType(Unknown.class).isThrownBy(asked);
    }
    assertThat(changesOf(Aggregate.need(need.id()))).hasSize(1);
  }

  @Test
  void aStaleWriterOfAnythingChangesNothing() {
    Need need = recorded();
    linking.link(issue, need.id(), 0, new LinkDraft(1.0, null, null), ANNA);
    Impact impact = ownImpacts.record(issue, 1, risk(1.0), ANNA);
    for (ThrowingCallable stale :
        List.<ThrowingCallable>of(
            () -> needs.replace(need.id(), 7, draft("x"), ANNA),
            () -> needs.remove(need.id(), 0, ANNA),
            () -> evidence.record(need.id(), 2, survey(1.0, "2026-11-01"), ANNA),
            () -> impacts.record(need.id(), 2, risk(1.0), ANNA),
            () -> linking.link(issue, need.id(), 1, new LinkDraft(2.0, null, null), ANNA),
            () -> linking.unlink(issue, need.id(), 1, ANNA),
            () -> ownImpacts.record(issue, 0, risk(2.0), ANNA),
            () -> ownImpacts.replace(issue, impact.id(), 1, risk(2.0), ANNA),
            () -> ownImpacts.remove(issue, impact.id(), 3, ANNA))) {
      assertThatExceptionOfType(Stale.class).isThrownBy(stale);
    }
    assertThat(needs.find(need.id())).isEqualTo(need);
    assertThat(store.links().ofIssue(1)).containsExactly(new Link(1, need.id(), 1.0, 0, null));
    assertThat(store.ownImpacts().ofIssue(1)).containsExactly(impact);
  }

  @Test
  void aLinkNamesARootCauseOfTheNeedOrNone() {
    Need need = recorded();

    linking.link(issue, need.id(), null, new LinkDraft(null, null, 0.0), ANNA);

    assertThat(store.links().ofIssue(1)).containsExactly(new Link(1, need.id(), null, 0, 0));
    for (double cause : new double[] {1, -1, 0.5, Double.NaN}) {
      assertThat(
              faults(
                  () ->
                      linking.link(
                          issue, need.id(), null, new LinkDraft(11.0, -11.0, cause), ANNA)))
          .containsExactlyInAnyOrder("cause unknown-cause", "fit between", "experience between");
    }
  }

  @Test
  void anIssueIsNotLinkedAcrossProjectsButALinkThatRestsCanBeTakenAway() {
    Need need = recorded();
    linking.link(issue, need.id(), null, new LinkDraft(1.0, null, null), ANNA);
    Issue moved = new Issue(1, BLOG);

    assertThatExceptionOfType(AcrossProjects.class)
        .isThrownBy(
            () -> linking.link(moved, need.id(), null, new LinkDraft(2.0, null, null), ANNA));
    linking.unlink(moved, need.id(), null, ANNA);

    assertThat(store.links().ofIssue(1)).isEmpty();
  }

  @Test
  void aSharedOwnNeedIsLinkedWithFullFit() {
    Need need =
        new SharingOwnNeed(store, CLOCK).share(issue, new OwnInputs("Find it", 8.0, 5.0), 0, ANNA);

    assertThat(need.statement()).isEqualTo("Find it");
    assertThat(need.ratings().importance()).isEqualTo(8);
    assertThat(need.projectId()).isEqualTo(SHOP);
    assertThat(store.links().ofIssue(1)).containsExactly(new Link(1, need.id(), 10.0, 0, null));
    assertThat(changesOf(Aggregate.issue(1)))
        .extracting(Change::kind)
        .containsExactly(ChangeKind.OWN_NEED_SHARED);
  }

  @Test
  void anOwnNeedWithoutWordsOrNoneAtAllIsNotShared() {
    SharingOwnNeed sharing = new SharingOwnNeed(store, CLOCK);

    assertThat(faults(() -> sharing.share(issue, new OwnInputs(null, 8.0, null), null, ANNA)))
        .containsExactly("statement required");
    assertThat(
            faults(
                () ->
                    sharing.share(issue, new OwnInputs("x".repeat(2_001), 8.0, null), null, ANNA)))
        .containsExactly("statement too-long");
    assertThatExceptionOfType(Unknown.class)
        .isThrownBy(() -> sharing.share(issue, new OwnInputs(null, null, 5.0), null, ANNA));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> sharing.share(issue, new OwnInputs("x", 8.0, null), 3, ANNA));
    assertThat(store.needs().idsOfProject(SHOP, 1)).isEmpty();
  }

  @Test
  void aRemovedNeedTakesItsLinksWithIt() {
    Need need = recorded();
    linking.link(issue, need.id(), null, new LinkDraft(1.0, null, null), ANNA);

    needs.remove(need.id(), 1, BEN);

    assertThat(store.links().ofIssue(1)).isEmpty();
    Change change = changesOf(Aggregate.need(need.id())).get(1);
    assertThat(change.kind()).isEqualTo(ChangeKind.NEED_REMOVED);
    assertThat(change.unlinkedIssues()).containsExactly(1L);
    assertThat(change.before()).containsEntry("statement", "Find the invoice");
  }

  @Test
  void afterAWriteWhoeverWantsToKnowIsTold() {
    int[] told = {0};
    Store telling =
        store.with(
            new Transactions() {
              @Override
              public <T> T write(Supplier<T> work) {
                T result = store.transactions().write(work);
                told[0]++;
                return result;
              }
            });

    new RecordingNeeds(telling, CLOCK).record(SHOP, draft("x"), ANNA);

    assertThat(told[0]).isEqualTo(1);
  }

  @Test
  void aFaultKeepsItsArgumentsForTheWords() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> evidence.record(1, null, survey(0.0, "2026-11-01"), ANNA))
        .satisfies(
            refused ->
                assertThat(refused.faults())
                    .containsExactly(Fault.of("sources", "between", 1, 1_000_000)));
  }

  @Test
  void linksFollowTheRootCauseThatTheyName() {
    Need need =
        needs.record(
            SHOP,
            new NeedDraft(
                "Find it", null, null, null, null, List.of("a", "b", "c"), List.of(), List.of()),
            ANNA);
    for (int cause = 0; cause < 3; cause++) {
      linking.link(
          new Issue(cause + 1, SHOP),
          need.id(),
          null,
          new LinkDraft(5.0, null, (double) cause),
          ANNA);
    }

    replaceCauses(need, "c", "b in other words", "a");
    assertThat(causes(need)).containsExactly(2, 1, 0);

    replaceCauses(need, "c");
    assertThat(causes(need)).containsExactly(null, null, 0);
  }

  private void replaceCauses(Need need, String... causes) {
    needs.replace(
        need.id(),
        null,
        new NeedDraft("Find it", null, null, null, null, List.of(causes), List.of(), List.of()),
        ANNA);
  }

  private List<@Nullable Integer> causes(Need need) {
    List<@Nullable Integer> causes = new ArrayList<>();
    store.links().ofNeed(need.id()).forEach(link -> causes.add(link.cause()));
    return causes;
  }
}
