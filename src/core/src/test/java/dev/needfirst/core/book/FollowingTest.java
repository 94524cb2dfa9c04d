package dev.needfirst.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.EvidenceDraft;
import dev.needfirst.core.recording.Forgetting;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.MovingTheScoringDate;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.RecordingOwnImpacts;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowingTest {

  private static final long SHOP = 10_000;
  private static final long BLOG = 10_100;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
  private static final By ANNA = By.author("anna");

  private final Store store = InMemoryStore.store();
  private final FakeFields fields = new FakeFields();
  private final RecordingNeeds needs = new RecordingNeeds(store, CLOCK);
  private final LinkingNeeds linking = new LinkingNeeds(store, CLOCK);

  @BeforeEach
  void theShopIsOn() {
    new MovingTheScoringDate(store, CLOCK).fix(LocalDate.of(2026, 11, 21));
    switched(SHOP, true);
  }

  private void switched(long project, boolean on) {
    new EnablingProjects(store, CLOCK)
        .save(
            project, null, new SettingsDraft(on, Visibility.browse(), null, null, Map.of()), ANNA);
  }

  private ANode node() {
    return ANode.started(store, fields, CLOCK);
  }

  /** E4 of the worked examples. */
  private Need invoiceNeed(long project) {
    EvidenceDraft observation =
        new EvidenceDraft("observation", null, 6.0, "2026-11-21", "seen", null);
    return needs.record(
        project,
        new NeedDraft(
            "Find the invoice", null, 9.0, 2.0, 0.6, List.of(), List.of(observation), List.of()),
        ANNA);
  }

  private void linked(Issue issue, Need need) {
    linking.link(issue, need.id(), null, new LinkDraft(9.0, 2.0, null), ANNA);
  }

  private static OwnInputs own(@Nullable Double importance, @Nullable Double impact) {
    return new OwnInputs(null, importance, impact);
  }

  @Test
  void beforeItWasLoadedEveryProjectIsOff() {
    ANode node = new ANode(store, fields, CLOCK);
    fields.issue(1, SHOP, own(8.0, 8.0));

    assertThat(node.indexed(1)).isEqualTo(Figures.UNSCORED);
    assertThat(node.following().catchUp()).isEqualTo(Following.Caught.LATER);
    assertThat(node.book().on(SHOP)).isFalse();
  }

  @Test
  void whatWasThereBeforeIsLoaded() {
    Issue issue = fields.issue(1, SHOP);
    linked(issue, invoiceNeed(SHOP));

    ANode node = node();

    assertThat(node.book().figures(issue).score()).isEqualTo(44.59);
    assertThat(node.indexed(1).score()).isEqualTo(44.59);
    assertThat(node.indexed(1).status()).isEqualTo(Status.VALIDATED);
  }

  @Test
  void anEditIsInTheBookOfEveryNodeASecondLater() {
    Issue issue = fields.issue(1, SHOP);
    ANode one = node();
    ANode other = node();

    linked(issue, invoiceNeed(SHOP));

    assertThat(one.following().catchUp()).isEqualTo(Following.Caught.UP);
    assertThat(one.following().claim())
        .extracting(Change::kind)
        .containsExactly(ChangeKind.NEED_RECORDED, ChangeKind.NEED_LINKED);
    assertThat(one.book().figures(issue).score()).isEqualTo(44.59);
    assertThat(other.book().figures(issue)).isEqualTo(Figures.UNSCORED);
    other.second();
    assertThat(other.book().figures(issue).score()).isEqualTo(44.59);
    assertThat(other.second()).isEmpty();
  }

  @Test
  void editedFieldsAreAnsweredAtOnceAndReachTheBooksWithoutAnyEvent() {
    Issue issue = fields.issue(1, SHOP);
    ANode one = node();
    ANode other = node();
    fields.issue(1, SHOP, own(8.0, 8.0));

    assertThat(one.indexed(1).score()).isEqualTo(22.15);
    assertThat(one.book().figures(issue)).isEqualTo(Figures.UNSCORED);

    List<Change> followed = one.second();
    other.second();

    assertThat(followed).extracting(Change::kind).containsExactly(ChangeKind.ISSUE_DIFFERS);
    assertThat(Affected.by(followed, one.book()).issues()).containsExactly(1L);
    assertThat(one.book().figures(issue).score()).isEqualTo(22.15);
    assertThat(other.book().figures(issue).score()).isEqualTo(22.15);
    assertThat(one.indexed(1).score()).isEqualTo(22.15);
    assertThat(one.second()).isEmpty();
  }

  @Test
  void ownInputsMakeNoVersionOfTheIssue() {
    Issue issue = fields.issue(1, SHOP);
    Need need = invoiceNeed(SHOP);
    linking.link(issue, need.id(), 0, new LinkDraft(9.0, null, null), ANNA);
    ANode node = node();
    fields.issue(1, SHOP, own(8.0, null));
    node.indexed(1);
    node.second();

    linking.link(issue, need.id(), 1, new LinkDraft(5.0, null, null), ANNA);

    assertThat(needs.find(need.id())).isEqualTo(need);
  }

  @Test
  void anIssueWithoutAnythingTakesNoRoomAndCausesNoChange() {
    ANode node = node();
    fields.issue(1, SHOP);

    assertThat(node.indexed(1)).isEqualTo(Figures.UNSCORED);

    assertThat(node.second()).isEmpty();
    assertThat(node.book().size()).isZero();
  }

  @Test
  void emptiedFieldsLeaveTheBook() {
    fields.issue(1, SHOP, own(8.0, 8.0));
    ANode node = node();
    fields.issue(1, SHOP, OwnInputs.NONE);
    node.indexed(1);

    node.second();

    assertThat(node.book().size()).isZero();
    assertThat(node.indexed(1)).isEqualTo(Figures.UNSCORED);
  }

  @Test
  void anOwnNeedCountsOnlyWhileNoSharedOneIsLinked() {
    Issue issue = fields.issue(1, SHOP, own(8.0, null));
    ANode node = node();
    Figures alone = node.indexed(1);
    Need need = invoiceNeed(SHOP);
    linked(issue, need);
    node.second();
    assertThat(node.indexed(1).score()).isEqualTo(44.59);

    linking.unlink(issue, need.id(), null, ANNA);
    node.second();

    assertThat(node.indexed(1)).isEqualTo(alone);
  }

  @Test
  void aLinkRestsWhileTheIssueIsInAnotherProject() {
    switched(BLOG, true);
    Issue issue = fields.issue(1, SHOP, own(null, 5.0));
    linked(issue, invoiceNeed(SHOP));
    ANode node = node();
    Figures before = node.indexed(1);

    fields.issue(1, BLOG);
    assertThat(node.indexed(1).status()).isEqualTo(Status.NO_NEED);
    node.second();
    assertThat(node.book().figures(fields.now(1)).status()).isEqualTo(Status.NO_NEED);
    assertThat(node.book().figures(fields.now(1)).customer()).isNull();

    fields.issue(1, SHOP);
    assertThat(node.indexed(1)).isEqualTo(before);
    node.second();
    assertThat(node.book().figures(fields.now(1))).isEqualTo(before);
  }

  @Test
  void anIssueThatMovedWhileNoNodeWasUpIsRightAsSoonAsItIsAskedFor() {
    switched(BLOG, true);
    Issue issue = fields.issue(1, SHOP);
    linked(issue, invoiceNeed(SHOP));
    new RecordingOwnImpacts(store, CLOCK)
        .record(issue, null, new ImpactDraft("negative", "revenue", 9.0, null, null), ANNA);
    fields.issue(1, BLOG);

    ANode node = node();

    assertThat(node.indexed(1).customer()).isNull();
    assertThat(node.indexed(1).business()).isEqualTo(72.0);
    node.second();
    assertThat(node.book().holds(fields.now(1), OwnInputs.NONE)).isTrue();
  }

  @Test
  void aProjectThatIsOffHasNoScoresAndKeepsItsData() {
    Issue issue = fields.issue(1, SHOP, own(null, 8.0));
    linked(issue, invoiceNeed(SHOP));
    ANode node = node();
    Figures before = node.indexed(1);

    switched(SHOP, false);
    List<Change> followed = node.second();

    assertThat(Affected.by(followed, node.book()).projects()).containsExactly(SHOP);
    assertThat(node.indexed(1)).isEqualTo(Figures.UNSCORED);
    assertThat(node.book().figures(issue)).isEqualTo(Figures.UNSCORED);
    assertThat(node.book().size()).isZero();

    switched(SHOP, true);
    node.second();

    assertThat(node.book().figures(issue)).isEqualTo(before);
  }

  @Test
  void aRemovedNeedAffectsTheIssuesThatItWasLinkedTo() {
    Need need = invoiceNeed(SHOP);
    linked(fields.issue(1, SHOP), need);
    linked(fields.issue(2, SHOP), need);
    ANode node = node();

    needs.remove(need.id(), null, ANNA);
    List<Change> followed = node.second();

    assertThat(Affected.by(followed, node.book()).issues()).containsExactlyInAnyOrder(1L, 2L);
    assertThat(node.indexed(1)).isEqualTo(Figures.UNSCORED);
    assertThat(node.book().size()).isZero();
  }

  @Test
  void anEditedNeedAffectsEveryIssueThatServesIt() {
    Need need = invoiceNeed(SHOP);
    linked(fields.issue(1, SHOP), need);
    linked(fields.issue(2, SHOP), need);
    linked(fields.issue(3, SHOP), invoiceNeed(SHOP));
    ANode node = node();

    needs.replace(
        need.id(),
        null,
        new NeedDraft("Less", null, 1.0, 2.0, 0.6, List.of(), List.of(), List.of()),
        ANNA);
    List<Change> followed = node.second();

    assertThat(Affected.by(followed, node.book()).issues()).containsExactlyInAnyOrder(1L, 2L);
    assertThat(node.indexed(1).score()).isLessThan(44.59);
    assertThat(node.indexed(3).score()).isEqualTo(44.59);
  }

  @Test
  void aMovedScoringDateAgesEvidenceEverywhere() {
    linked(fields.issue(1, SHOP), invoiceNeed(SHOP));
    ANode node = node();

    new MovingTheScoringDate(store, CLOCK).fix(LocalDate.of(2036, 12, 1));
    List<Change> followed = node.second();

    assertThat(Affected.by(followed, node.book()).issues()).containsExactly(1L);
    assertThat(node.book().scoringDate()).isEqualTo(LocalDate.of(2036, 12, 1));
    assertThat(node.indexed(1).score()).isLessThan(44.59);
  }

  @Test
  void aChangedModelChangesTheProjectAndAGlobalOneAllThatFollowIt() {
    switched(BLOG, true);
    linked(fields.issue(1, SHOP), invoiceNeed(SHOP));
    linked(fields.issue(2, BLOG), invoiceNeed(BLOG));
    ANode node = node();
    ChoosingModels choosing = new ChoosingModels(store, CLOCK);

    choosing.save(
        SHOP, null, Model.customerFirst().withCustomerWeight(1), ANNA.because("we learnt"));
    List<Change> followed = node.second();
    assertThat(Affected.by(followed, node.book()).issues()).containsExactly(1L);
    assertThat(node.indexed(1).score()).isEqualTo(74.32);
    assertThat(node.indexed(2).score()).isEqualTo(44.59);

    choosing.save(0, null, Model.customerFirst().withCustomerWeight(0), ANNA.because("we learnt"));
    node.second();
    assertThat(node.indexed(1).score()).isEqualTo(74.32);
    assertThat(node.indexed(2).score()).isZero();

    choosing.giveUp(SHOP, null, ANNA.because("we learnt"));
    node.second();
    assertThat(node.indexed(1).score()).isZero();
  }

  @Test
  void aDeletedIssueAndADeletedProjectAreForgotten() {
    linked(fields.issue(1, SHOP), invoiceNeed(SHOP));
    fields.issue(2, SHOP, own(8.0, null));
    fields.issue(3, SHOP, own(7.0, null));
    ANode node = node();
    Forgetting forgetting = new Forgetting(store, fields, CLOCK, () -> false);

    fields.delete(1);
    forgetting.issue(new Issue(1, SHOP));
    fields.delete(2);
    forgetting.issue(new Issue(2, SHOP));
    forgetting.issue(new Issue(2, SHOP));
    node.second();
    assertThat(node.book().size()).isEqualTo(1);
    assertThat(store.links().ofIssue(1)).isEmpty();

    forgetting.project(SHOP);
    node.second();
    assertThat(node.book().size()).isZero();
    assertThat(node.book().on(SHOP)).isFalse();
    assertThat(store.needs().idsOfProject(SHOP, 10)).isEmpty();
  }

  @Test
  void whileTheIndexIsAwayFieldsAnswerRightAndTheLogIsNotFlooded() {
    fields.issue(1, SHOP, own(8.0, 8.0));
    linked(fields.issue(2, SHOP), invoiceNeed(SHOP));
    fields.indexAway(true);
    ANode node = node();
    long last = store.changes().lastId();

    assertThat(node.indexed(1).score()).isEqualTo(22.15);
    assertThat(node.indexed(2).score()).isEqualTo(44.59);
    node.second();
    assertThat(store.changes().lastId()).isEqualTo(last);
    assertThat(node.following().withoutInputs()).containsExactly(SHOP);
    assertThat(node.following().failure()).hasMessage("The index is being built");

    fields.indexAway(false);
    ANode later = ANode.started(store, fields, CLOCK);
    assertThat(later.book().figures(fields.now(1)).score()).isEqualTo(22.15);
    assertThat(later.following().withoutInputs()).isEmpty();
    assertThat(later.following().failure()).isNull();
  }

  @Test
  void aFieldThatNeverShowsWhatIsStoredIsNotIndexedForEver() {
    Issue issue = fields.issue(1, SHOP, own(8.0, null));
    ANode node = node();
    int called = 0;

    for (int second = 0; second < 5; second++) {
      node.indexed(issue, own(3.0, null));
      called += node.second().size();
    }

    assertThat(called).isEqualTo(1);
  }

  @Test
  void aProjectThatDiffersIsReadAnew() {
    Issue issue = fields.issue(1, SHOP);
    ANode node = node();
    fields.issue(1, SHOP, own(8.0, 8.0));

    new CallingAttention(store, CLOCK).toProject(SHOP);
    List<Change> followed = node.second();

    assertThat(Affected.by(followed, node.book())).isEqualTo(new Affected(Set.of(), Set.of(SHOP)));
    assertThat(node.book().figures(issue).score()).isEqualTo(22.15);
  }

  @Test
  void theBookFindsIssuesOfNeedsAndNeedsOfProjects() {
    Need first = invoiceNeed(SHOP);
    Need second = invoiceNeed(SHOP);
    linked(fields.issue(2, SHOP), first);
    linked(fields.issue(1, SHOP), first);
    ANode node = node();

    assertThat(node.book().issuesOf(List.of(first.id(), second.id())))
        .isEqualTo(Map.of(first.id(), Set.of(1L, 2L), second.id(), Set.of()));
    Stream<Long> found = node.book().needsOf(SHOP).map(Need::id);
    assertThat(found).containsExactlyInAnyOrder(first.id(), second.id());
    assertThat(node.book().confidence(first.id()).value()).isGreaterThan(0.9);
    assertThat(node.book().score(fields.now(1)).figures())
        .isEqualTo(node.book().figures(fields.now(1)));
  }

  @Test
  void whatWasAskedBeforeTheBookWasLoadedIsIndexedAgain() {
    linked(fields.issue(1, SHOP), invoiceNeed(SHOP));
    fields.issue(2, BLOG);
    ANode node = new ANode(store, fields, CLOCK);
    node.indexed(1);
    node.indexed(2);

    List<Change> followed = node.second();

    assertThat(Affected.by(followed, node.book()).issues()).containsExactly(1L);
    assertThat(node.second()).isEmpty();
  }

  @Test
  void ofTooManyThatWereAskedBeforeTheBookWasLoadedWholeProjectsAreIndexedAgain() {
    ANode node = new ANode(store, fields, CLOCK);
    for (long issue = 1; issue <= Early.MOST; issue++) {
      fields.issue(issue, BLOG);
      node.indexed(issue);
    }
    fields.issue(Early.MOST + 1, BLOG);
    node.indexed(Early.MOST + 1);
    fields.issue(Early.MOST + 2, SHOP);
    node.indexed(Early.MOST + 2);

    List<Change> followed = node.second();

    assertThat(Affected.by(followed, node.book())).isEqualTo(new Affected(Set.of(), Set.of(SHOP)));
    assertThat(node.second()).isEmpty();
  }

  @Test
  void manyThatWereAskedOfAProjectThatIsOffAreNobodysWork() {
    ANode node = new ANode(store, fields, CLOCK);
    for (long issue = 1; issue <= Early.MOST + 1; issue++) {
      fields.issue(issue, BLOG);
      node.indexed(issue);
    }

    assertThat(node.second()).isEmpty();
  }

  @Test
  void anIssueThatIsAskedForWhileTheEarlyOnesAreToldIsNotForgotten() {
    Early early = new Early();
    early.asked(new Issue(1, SHOP));
    Early.Taken taken = early.take();
    early.asked(new Issue(1, BLOG));
    early.asked(new Issue(2, SHOP));

    early.putBack(taken);

    assertThat(early.take().issues())
        .containsExactlyInAnyOrder(new Issue(1, BLOG), new Issue(2, SHOP));
    assertThat(early.take().issues()).isEmpty();
  }

  @Test
  void aValueThatComesBackAfterAnotherNodeSawADifferentOneIsCalledAgain() {
    Issue issue = fields.issue(1, SHOP);
    ANode one = node();
    ANode other = node();
    fields.issue(1, SHOP, own(8.0, 8.0));
    one.indexed(1);
    one.second();
    other.second();
    fields.issue(1, SHOP, own(3.0, 8.0));
    other.indexed(1);
    other.second();
    one.second();

    fields.issue(1, SHOP, own(8.0, 8.0));
    one.indexed(1);
    one.second();
    other.second();

    assertThat(one.book().figures(issue).score()).isEqualTo(22.15);
    assertThat(other.book().figures(issue).score()).isEqualTo(22.15);
  }

  @Test
  void aNodeThatIsASecondBehindTellsNobodyWhatIsKnownAlready() {
    fields.issue(1, SHOP);
    ANode one = node();
    ANode other = node();
    fields.issue(1, SHOP, own(8.0, 8.0));
    one.indexed(1);
    one.second();
    other.indexed(1);

    assertThat(other.second()).hasSize(1);
    assertThat(one.second()).isEmpty();
  }

  @Test
  void manyThatDifferAreToldBitByBit() {
    ANode node = node();
    for (long issue = 1; issue <= 1_200; issue++) {
      fields.issue(issue, SHOP, own(8.0, null));
      node.indexed(issue);
    }

    assertThat(node.second()).hasSize(500);
    assertThat(node.second()).hasSize(500);
    assertThat(node.second()).hasSize(200);
    assertThat(node.book().size()).isEqualTo(1_200);
  }

  @Test
  void settingsThatChangeNoScoreAffectNoIssue() {
    linked(fields.issue(1, SHOP), invoiceNeed(SHOP));
    ANode node = node();

    new EnablingProjects(store, CLOCK)
        .save(
            SHOP,
            null,
            new SettingsDraft(true, Visibility.browse(), "customfield_1", null, Map.of()),
            ANNA);
    List<Change> followed = node.second();

    assertThat(followed).hasSize(1);
    assertThat(Affected.by(followed, node.book()).nothing()).isTrue();
  }

  @Test
  void otherMappedFieldsMakeTheProjectReadAnew() {
    ANode node = node();
    Issue issue = fields.issue(1, SHOP, own(8.0, 8.0));

    new EnablingProjects(store, CLOCK)
        .save(
            SHOP,
            null,
            new SettingsDraft(
                true, Visibility.browse(), null, null, Map.of("need-importance", "customfield_1")),
            ANNA);
    List<Change> followed = node.second();

    assertThat(Affected.by(followed, node.book()).projects()).containsExactly(SHOP);
    assertThat(node.book().figures(issue).score()).isEqualTo(22.15);
  }
}
