package dev.needfirst.core.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.EvidenceDraft;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.KpiDraft;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.MovingTheScoringDate;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingNeedsTest {

  private static final long SHOP = 10_000;
  private static final By ANNA = By.author("anna");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final FakeFields fields = new FakeFields();
  private final ScoreBooks books = new ScoreBooks();
  private final FindingNeeds finding = new FindingNeeds(store, books);

  /** Known from observation, and served by issues 1 and 2. */
  private Need invoice;

  /** Known from opinions, and served by issue 1. */
  private Need reminder;

  /** Without evidence, issue and ratings. */
  private Need receipt;

  @BeforeEach
  void threeNeeds() {
    new MovingTheScoringDate(store, CLOCK).fix(LocalDate.of(2026, 11, 21));
    new EnablingProjects(store, CLOCK)
        .save(SHOP, null, new SettingsDraft(true, Visibility.browse(), null, null, Map.of()), ANNA);
    invoice = need("Find last month's invoice", 9.0, 2.0, "observation", "churn");
    reminder = need("Chase late payers politely", 7.0, 4.0, "opinion", "churn");
    receipt = need("Scan a receipt without a network", null, null, null, null);
    link(fields.issue(1, SHOP), invoice, 9);
    link(fields.issue(2, SHOP), invoice, 2);
    link(fields.issue(1, SHOP), reminder, 3);
    new Following(store, fields, books, CLOCK, () -> false).runOnce();
  }

  private Need need(
      String statement,
      @Nullable Double importance,
      @Nullable Double satisfaction,
      @Nullable String evidence,
      @Nullable String kpi) {
    return new RecordingNeeds(store, CLOCK)
        .record(
            SHOP,
            new NeedDraft(
                statement,
                null,
                importance,
                satisfaction,
                importance == null ? null : 0.6,
                List.of(),
                evidence == null
                    ? List.of()
                    : List.of(new EvidenceDraft(evidence, null, 6.0, "2026-11-21", "seen", null)),
                kpi == null
                    ? List.of()
                    : List.of(
                        new ImpactDraft(
                            "negative",
                            "retention",
                            7.0,
                            null,
                            new KpiDraft(kpi, "%", 4.1, 3.0, null, null, null)))),
            ANNA);
  }

  private void link(Issue issue, Need need, double fit) {
    new LinkingNeeds(store, CLOCK)
        .link(issue, need.id(), null, new LinkDraft(fit, null, null), ANNA);
  }

  private List<Long> found(NeedsWanted wanted, UnaryOperator<Set<Long>> seen) {
    return finding.find(SHOP, wanted, seen).needs().stream().map(one -> one.need().id()).toList();
  }

  private Optional<Long> bestOfInvoice(UnaryOperator<Set<Long>> seen) {
    return Optional.ofNullable(finding.looks(SHOP, List.of(invoice), seen).get(invoice.id()))
        .map(NeedsFound.Looks::best)
        .map(NeedsFound.Best::issueId);
  }

  private static Set<Long> none(Set<Long> issues) {
    return Set.of();
  }

  private static NeedsWanted by(String order) {
    return wanted(null, Set.of(), null, order);
  }

  private static NeedsWanted in(NeedState state) {
    return wanted(null, Set.of(state), null, "recorded");
  }

  private static NeedsWanted wanted(
      @Nullable String like, Set<NeedState> states, @Nullable String outcome, String order) {
    return new NeedsWanted(
        null, like, null, states, outcome, NeedOrder.ofCode(order).orElseThrow(), 0, 50);
  }

  @Test
  void theyComeInTheOrderThatIsAskedForAndTheUnknownLast() {
    assertThat(found(by("importance"), UnaryOperator.identity()))
        .containsExactly(reminder.id(), invoice.id(), receipt.id());
    assertThat(found(by("-importance"), UnaryOperator.identity()))
        .containsExactly(invoice.id(), reminder.id(), receipt.id());
    assertThat(found(by("-confidence"), UnaryOperator.identity()))
        .startsWith(invoice.id(), reminder.id());
    assertThat(found(by("-issues"), UnaryOperator.identity()))
        .containsExactly(invoice.id(), reminder.id(), receipt.id());
    assertThat(found(by("-score"), UnaryOperator.identity())).endsWith(receipt.id());
    assertThat(NeedOrder.ofCode("price")).isEmpty();
  }

  @Test
  void whatTheUserDoesNotSeeOrdersNothing() {
    assertThat(found(by("issues"), ListingNeedsTest::none))
        .containsExactly(invoice.id(), reminder.id(), receipt.id());
    assertThat(bestOfInvoice(ListingNeedsTest::none)).isEmpty();
  }

  @Test
  void theyAreFilteredByWhatIsOpenAboutThem() {
    assertThat(found(in(NeedState.NO_ISSUE), UnaryOperator.identity()))
        .containsExactly(receipt.id());
    assertThat(found(in(NeedState.NO_ISSUE), ListingNeedsTest::none)).hasSize(3);
    assertThat(found(in(NeedState.OPINIONS_ONLY), UnaryOperator.identity()))
        .containsExactly(reminder.id());
    assertThat(found(in(NeedState.OPEN_RATINGS), UnaryOperator.identity()))
        .containsExactly(receipt.id());
    assertThat(found(wanted(null, Set.of(), "churn", "recorded"), UnaryOperator.identity()))
        .containsExactly(invoice.id(), reminder.id());
  }

  @Test
  void nearOnesComeByLikenessAndOthersNotAtAll() {
    NeedsFound near =
        finding.find(
            SHOP,
            wanted("Find the invoice of last month", Set.of(), null, "score"),
            UnaryOperator.identity());

    assertThat(near.total()).isEqualTo(1);
    assertThat(near.needs().get(0).need()).isEqualTo(invoice);
    assertThat(near.needs().get(0).likeness()).isGreaterThan(Likeness.NEAR);
  }

  @Test
  void theOverviewSaysHowManyAndWhatFor() {
    NeedsOverview overview = finding.overview(SHOP, UnaryOperator.identity());

    assertThat(overview.all()).isEqualTo(3);
    assertThat(overview.wellKnown()).isEqualTo(1);
    assertThat(overview.states())
        .containsOnly(
            entry(NeedState.NO_ISSUE, 1),
            entry(NeedState.NO_EVIDENCE, 1),
            entry(NeedState.OPINIONS_ONLY, 1),
            entry(NeedState.AGEING, 0),
            entry(NeedState.OPEN_RATINGS, 1));
    assertThat(overview.outcomes())
        .singleElement()
        .satisfies(
            outcome -> {
              assertThat(outcome.kpi().name()).isEqualTo("churn");
              assertThat(outcome.kpi().baseline()).isEqualTo(4.1);
              assertThat(outcome.needs()).isEqualTo(2);
            });
  }

  @Test
  void theBestIssueIsTheOneWithTheHighestScore() {
    assertThat(bestOfInvoice(issues -> Set.of(2L))).contains(2L);
    assertThat(bestOfInvoice(UnaryOperator.identity())).contains(1L);
  }
}
