package dev.needfirst.core.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.model.Strength;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.ranking.Entry;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.EvidenceDraft;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.MovingTheScoringDate;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a preview says of another model is what is seen once it is saved. */
class PreviewingModelsTest {

  private static final long SHOP = 10_000;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
  private static final By ANNA = By.author("anna").because("we learnt");
  private static final Model STANDARD = Model.customerFirst();

  private final Store store = InMemoryStore.store();
  private final FakeFields fields = new FakeFields();
  private final ScoreBooks books = new ScoreBooks();
  private final Following following = new Following(store, fields, books, CLOCK, () -> false);
  private final PreviewingModels previewing = new PreviewingModels(books);
  private final List<RankingIssues.Hit> hits = new ArrayList<>();
  private final Random dice = new Random(5);

  /** Two hundred issues that serve twenty needs, have own inputs, or are unscored. */
  @BeforeEach
  void aBacklog() {
    new MovingTheScoringDate(store, CLOCK).move();
    new EnablingProjects(store, CLOCK)
        .save(SHOP, null, new SettingsDraft(true, Visibility.browse(), null, null, Map.of()), ANNA);
    List<Long> needs = IntStream.range(0, 20).mapToObj(any -> need()).toList();
    for (long number = 1; number <= 200; number++) {
      Issue issue =
          number % 4 == 0
              ? fields.issue(number, SHOP, own())
              : fields.issue(number, SHOP, OwnInputs.NONE);
      if (number % 4 != 3) {
        link(issue, needs.get(dice.nextInt(needs.size())));
      }
      hits.add(new RankingIssues.Hit(issue, new IssueKey("SHOP", number), null));
    }
    following.runOnce();
  }

  private OwnInputs own() {
    return new OwnInputs(null, dice.nextInt(11) * 1.0, dice.nextInt(11) * 1.0);
  }

  private long need() {
    List<EvidenceDraft> evidence =
        IntStream.range(0, dice.nextInt(4))
            .mapToObj(
                any ->
                    new EvidenceDraft(
                        anyOf(EvidenceKind.values()).code(),
                        dice.nextInt(5) == 0 ? "contradicts" : "supports",
                        1.0 + dice.nextInt(20),
                        "202" + (3 + dice.nextInt(4)) + "-03-0" + (1 + dice.nextInt(9)),
                        "seen",
                        null))
            .toList();
    return new RecordingNeeds(store, CLOCK)
        .record(
            SHOP,
            new NeedDraft(
                "Need " + dice.nextInt(),
                null,
                dice.nextInt(11) * 1.0,
                dice.nextInt(11) * 1.0,
                dice.nextInt(11) / 10.0,
                List.of(),
                evidence,
                List.of(
                    new ImpactDraft(
                        "negative",
                        anyOf(ImpactKind.values()).code(),
                        dice.nextInt(11) * 1.0,
                        null,
                        null))),
            ANNA)
        .id();
  }

  private <T> T anyOf(T[] values) {
    return values[dice.nextInt(values.length)];
  }

  private void link(Issue issue, long need) {
    new LinkingNeeds(store, CLOCK)
        .link(
            issue,
            need,
            null,
            new LinkDraft(dice.nextInt(11) * 1.0, dice.nextInt(21) - 10.0, null),
            ANNA);
  }

  /** Some of the model's numbers, as an admin would turn them. */
  private Model changed(Model model) {
    Model next = model;
    for (int turn = 0; turn <= dice.nextInt(4); turn++) {
      EvidenceKind kind = anyOf(EvidenceKind.values());
      ImpactKind impact = anyOf(ImpactKind.values());
      next =
          switch (dice.nextInt(6)) {
            case 0 -> next.withCustomerWeight(dice.nextInt(101) / 100.0);
            case 1 -> next.with(kind, new Strength((1 + dice.nextInt(100)) / 100.0, 90));
            case 2 -> next.with(impact, dice.nextInt(11) / 10.0);
            case 3 -> next.with(Parameter.GATE_FLOOR, (1 + dice.nextInt(100)) / 100.0);
            case 4 -> next.with(Parameter.FURTHER, (1 + dice.nextInt(100)) / 100.0);
            default -> next.with(Parameter.REACH_FLOOR, (1 + dice.nextInt(100)) / 100.0);
          };
    }
    return next;
  }

  private List<Entry> list() {
    return new RankingIssues(books)
        .list(hits, RankingOrder.VALUE).entries().stream()
            .filter(entry -> entry.figures().scored())
            .toList();
  }

  @Test
  void twentyRandomChangesMoveJustWhatTheirPreviewsSaid() {
    ChoosingModels choosing = new ChoosingModels(store, CLOCK);
    Model model = STANDARD;
    int moved = 0;
    for (int change = 0; change < 20; change++) {
      model = changed(model);
      ModelPreview preview = previewing.preview(model, hits);
      List<Entry> before = list();
      choosing.save(SHOP, null, model, ANNA);
      following.runOnce();
      List<Entry> after = list();

      assertThat(preview.rows()).hasSameSizeAs(after);
      Map<Long, ModelPreview.Row> byIssue = new HashMap<>();
      preview.rows().forEach(row -> byIssue.put(row.issueId(), row));
      int differing = 0;
      for (int at = 0; at < after.size(); at++) {
        Entry was = before.get(at);
        Entry is = after.get(at);
        ModelPreview.Row row = byIssue.get(is.issueId());
        assertThat(row).isNotNull();
        if (row != null) {
          assertThat(row.to()).isEqualTo(at + 1);
          assertThat(row.then()).isEqualTo(is.figures());
          differing += row.now().hundredths() == is.figures().hundredths() ? 0 : 1;
        }
        assertThat(preview.rows().get(at).now()).isEqualTo(was.figures());
        assertThat(preview.rows().get(at).issueId()).isEqualTo(was.issueId());
      }
      assertThat(preview.moved()).isEqualTo(differing);
      moved += differing;
    }
    assertThat(moved).isGreaterThan(500);
  }

  @Test
  void nothingMovesUnderTheModelThatIsThere() {
    ModelPreview preview = previewing.preview(STANDARD, hits);
    assertThat(preview.rows()).hasSize(150);
    assertThat(preview.moved()).isZero();
    assertThat(preview.changedPlace()).isZero();
    assertThat(preview.farthest(5)).isEmpty();
    assertThat(preview.businessFirstRises()).isEmpty();
  }

  @Test
  void theFarthestComeFirstAndTheFirstAreThoseBeforeAndAfter() {
    ModelPreview preview = previewing.preview(STANDARD.withCustomerWeight(.05), hits);

    assertThat(preview.farthest(10)).hasSize(10);
    assertThat(preview.farthest(10))
        .extracting(row -> -Math.abs(row.change()))
        .isSorted()
        .doesNotContain(0);
    List<ModelPreview.Row> first = preview.first(20);
    assertThat(first).hasSizeGreaterThan(20);
    assertThat(first).extracting(ModelPreview.Row::from).isSorted();
    assertThat(first.stream().filter(row -> row.to() <= 20)).hasSize(20);
    assertThat(preview.changedPlaceOfFirst(20))
        .isEqualTo(
            (int) first.stream().filter(row -> row.from() <= 20 && row.from() != row.to()).count());
    ModelPreview.Row risen = preview.businessFirstRises().orElseThrow();
    assertThat(risen.then().status()).isEqualTo(Status.BUSINESS_FIRST);
    assertThat(risen.to()).isLessThan(risen.from());
  }
}
