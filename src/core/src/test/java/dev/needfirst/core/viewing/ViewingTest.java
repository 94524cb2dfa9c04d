package dev.needfirst.core.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.fixtures.Meanwhile;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnField;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.need.Problem;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.EvidenceDraft;
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
import dev.needfirst.core.recording.Unknown;
import dev.needfirst.core.score.Comparison;
import dev.needfirst.core.score.Status;
import dev.needfirst.core.score.TermKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewingTest {

  private static final long SHOP = 10_000;
  private static final long BLOG = 10_100;
  private static final By ANNA = By.author("anna");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final ScoreBooks books = new ScoreBooks();
  private final Following following =
      new Following(store, new FakeFields(), books, CLOCK, () -> false);
  private final ViewingIssues viewing = new ViewingIssues(store);
  private final FindingNeeds finding = new FindingNeeds(store, books);
  private final Issue issue = new Issue(1, SHOP);

  @BeforeEach
  void theShopIsOn() {
    new MovingTheScoringDate(store, CLOCK).fix(LocalDate.of(2026, 11, 21));
    new EnablingProjects(store, CLOCK)
        .save(SHOP, null, new SettingsDraft(true, Visibility.browse(), null, null, Map.of()), ANNA);
  }

  private Need need(String statement, @Nullable Double importance, EvidenceDraft... evidence) {
    return new RecordingNeeds(store, CLOCK)
        .record(
            SHOP,
            new NeedDraft(
                statement,
                "owners of small shops",
                importance,
                2.0,
                0.6,
                List.of("e-mail attachments only"),
                List.of(evidence),
                List.of(
                    new ImpactDraft("negative", "retention", 7.0, null, null),
                    new ImpactDraft("negative", "support", 5.0, null, null))),
            ANNA);
  }

  private static EvidenceDraft observation() {
    return new EvidenceDraft("observation", "supports", 6.0, "2026-11-21", "seen", null);
  }

  private void link(Issue which, Need need, @Nullable Double fit, double experience) {
    new LinkingNeeds(store, CLOCK)
        .link(which, need.id(), null, new LinkDraft(fit, experience, null), ANNA);
  }

  @Test
  void theVersionIsNeverNewerThanWhatIsShownWithIt() {
    Need need = need("Find the invoice", 9.0, observation());
    Meanwhile meanwhile = new Meanwhile(store);
    meanwhile.write(() -> link(issue, need, 9.0, 2));

    IssueValue value = new ViewingIssues(meanwhile.store()).value(issue, OwnInputs.NONE);

    assertThat(value.needs()).hasSize(value.version());
  }

  private NeedsFound find(@Nullable String text, @Nullable Double below, boolean withoutIssue) {
    following.runOnce();
    return finding.find(
        SHOP,
        new NeedsWanted(
            text,
            null,
            below,
            withoutIssue ? Set.of(NeedState.NO_ISSUE) : Set.of(),
            null,
            NeedOrder.LATEST_FIRST,
            0,
            50),
        issues -> issues);
  }

  private static List<String> statements(NeedsFound found) {
    return found.needs().stream().map(one -> one.need().statement()).toList();
  }

  @Test
  void theValueOfAnIssueHoldsAllThatItFollowsFrom() {
    Need need = need("Find the invoice", 9.0, observation());
    link(issue, need, 9.0, 2);

    IssueValue value = viewing.value(issue, OwnInputs.NONE);

    assertThat(value.score().figures().score()).isEqualTo(68.32);
    assertThat(value.score().status()).isEqualTo(Status.VALIDATED);
    assertThat(value.version()).isEqualTo(1);
    assertThat(value.modelVersion()).isZero();
    assertThat(value.scoringDate()).isEqualTo("2026-11-21");
    assertThat(value.needs()).hasSize(1);
    assertThat(value.needs().get(0).need()).isEqualTo(need);
    assertThat(value.needs().get(0).rests()).isFalse();
    assertThat(value.needs().get(0).issues()).containsExactly(1L);
    assertThat(value.score().waterfall().points(TermKind.OPPORTUNITY)).isNegative();
    assertThat(value.ownNeed()).isNull();
    assertThat(value.raises()).isNotNull();
  }

  @Test
  void theFieldsAloneGiveAScoreAndItsProblems() {
    IssueValue value = viewing.value(issue, new OwnInputs("words", 8.0, 11.0));

    assertThat(value.ownNeed()).isNotNull();
    assertThat(value.ownImpacts()).isEmpty();
    assertThat(value.problems()).containsExactly(new Problem(OwnField.BUSINESS_IMPACT, 11.0));
    assertThat(viewing.value(issue, new OwnInputs(null, 8.0, 8.0)).score().figures().score())
        .isEqualTo(22.15);
  }

  @Test
  void ownImpactsStandBeforeThatOfTheField() {
    new RecordingOwnImpacts(store, CLOCK)
        .record(issue, null, new ImpactDraft("positive", "revenue", 9.0, null, null), ANNA);

    IssueValue value = viewing.value(issue, new OwnInputs(null, null, 8.0));

    assertThat(value.ownImpacts())
        .extracting(impact -> impact.kind())
        .containsExactly(ImpactKind.REVENUE, ImpactKind.OTHER);
    assertThat(value.score().status()).isEqualTo(Status.NO_NEED);
  }

  @Test
  void aLinkThatRestsIsShownLastAndDoesNotCount() {
    Need rests = need("rests", 10.0, observation());
    link(issue, rests, 10.0, 0);
    Issue moved = new Issue(1, BLOG);

    IssueValue value = viewing.value(moved, new OwnInputs("own", 5.0, null));

    assertThat(value.needs().get(0).rests()).isTrue();
    assertThat(value.ownNeed()).isNotNull();
    assertThat(value.score().status()).isEqualTo(Status.ASSUMED);
  }

  @Test
  void needsAreShownLargestCustomerValueFirst() {
    Need small = need("small", 1.0);
    Need large = need("large", 9.0, observation());
    link(issue, small, 9.0, 0);
    link(issue, large, 9.0, 0);

    assertThat(viewing.value(issue, OwnInputs.NONE).needs())
        .extracting(served -> served.need().statement())
        .containsExactly("large", "small");
  }

  @Test
  void twoScoredIssuesAreComparedAndOthersNot() {
    link(issue, need("one", 9.0, observation()), 9.0, 2);
    OwnInputs fields = new OwnInputs(null, 8.0, 8.0);
    Issue other = new Issue(2, SHOP);

    Comparison comparison = viewing.compare(issue, OwnInputs.NONE, other, fields).orElseThrow();

    assertThat(comparison.difference()).isBetween(46.1, 46.2);
    assertThat(viewing.compare(issue, OwnInputs.NONE, other, OwnInputs.NONE)).isEmpty();
  }

  @Test
  void needsAreFoundByAnyOfTheirWordsInWhateverCase() {
    need("Find the INVOICE", 9.0);
    need("Pay by card", 9.0);

    assertThat(statements(find("invoice", null, false))).containsExactly("Find the INVOICE");
    assertThat(find("SMALL shops", null, false).total()).isEqualTo(2);
    assertThat(find("attachments", null, false).total()).isEqualTo(2);
    assertThat(find("nothing of it", null, false).total()).isZero();
    assertThat(statements(find("  ", null, false)))
        .containsExactly("Pay by card", "Find the INVOICE");
  }

  @Test
  void needsAreFoundByConfidenceAndByTheLackOfIssues() {
    Need sure = need("sure", 9.0, observation());
    need("unsure", 9.0);
    link(issue, sure, 9.0, 0);

    assertThat(statements(find(null, 0.5, false))).containsExactly("unsure");
    assertThat(statements(find(null, null, true))).containsExactly("unsure");
    NeedsFound all = find(null, null, false);
    assertThat(all.needs().get(1).issues()).containsExactly(1L);
    assertThat(all.needs().get(1).confidence().value()).isGreaterThan(0.9);
    assertThat(all.needs().get(1).need().evidence().get(0).summary()).isEqualTo("seen");
  }

  @Test
  void needsComeInPages() {
    for (int number = 1; number <= 5; number++) {
      need("need " + number, 1.0);
    }
    following.runOnce();

    NeedsFound page = finding.find(SHOP, NeedsWanted.any(1, 2), issues -> issues);

    assertThat(page.total()).isEqualTo(5);
    assertThat(statements(page)).containsExactly("need 4", "need 3");
    assertThat(finding.find(SHOP, NeedsWanted.any(9, 2), issues -> issues).needs()).isEmpty();
  }

  @Test
  void aNeedThatIsNotThereIsUnknown() {
    Need need = need("there", 1.0);
    following.runOnce();

    assertThat(finding.one(need.id()).need()).isEqualTo(need);
    assertThatExceptionOfType(Unknown.class)
        .isThrownBy(() -> finding.one(need.id() + 1_000))
        .satisfies(unknown -> assertThat(unknown.thing()).isEqualTo(Unknown.Thing.NEED));
  }
}
