package dev.needfirst.core.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.MovingTheScoringDate;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RankingIssuesTest {

  private static final long SHOP = 10_000;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final FakeFields fields = new FakeFields();
  private final ScoreBooks books = new ScoreBooks();
  private final Following following = new Following(store, fields, books, CLOCK, () -> false);
  private final RankingIssues ranking = new RankingIssues(books);
  private final List<RankingIssues.Hit> hits = new ArrayList<>();

  @BeforeEach
  void theShopIsOn() {
    new MovingTheScoringDate(store, CLOCK).move();
    new EnablingProjects(store, CLOCK)
        .save(
            SHOP,
            null,
            new SettingsDraft(true, Visibility.browse(), null, null, Map.of()),
            By.author("anna"));
  }

  private void issue(long number, @Nullable Double importance, @Nullable Double effort) {
    hits.add(
        new RankingIssues.Hit(
            fields.issue(number, SHOP, new OwnInputs(null, importance, null)),
            new IssueKey("SHOP", number),
            effort));
  }

  /** Sixty issues of which each third is unscored and many have equal scores. */
  private void aBacklog() {
    for (int number = 60; number >= 1; number--) {
      issue(
          number,
          number % 3 == 0 ? null : 1.0 + number % 10,
          number % 2 == 0 ? null : 1.0 + number % 4);
    }
    following.runOnce();
  }

  private static List<String> keys(RankedPage page) {
    return page.rows().stream().map(row -> row.entry().key().toString()).toList();
  }

  private List<String> pagedKeys(RankingOrder order, int atMost) {
    List<String> keys = new ArrayList<>();
    String after = null;
    do {
      RankedPage page = ranking.page(hits, order, after, atMost);
      assertThat(page.rows().get(0).rank()).isEqualTo(keys.size() + 1);
      keys.addAll(keys(page));
      after = page.next();
    } while (after != null);
    return keys;
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrOverlapInEitherOrder() {
    aBacklog();
    for (RankingOrder order : RankingOrder.values()) {
      List<String> whole = keys(ranking.page(hits, order, null, 1_000));

      for (int size : new int[] {1, 7, 50}) {
        assertThat(pagedKeys(order, size)).as("%s by %s", order, size).isEqualTo(whole);
      }
    }
  }

  @Test
  void scoredIssuesComeFirstAndTheUnscoredByKey() {
    issue(10, null, null);
    issue(9, null, null);
    issue(3, 2.0, null);
    issue(2, 9.0, null);
    following.runOnce();

    RankedPage page = ranking.page(hits, RankingOrder.VALUE, null, 50);

    assertThat(keys(page)).containsExactly("SHOP-2", "SHOP-3", "SHOP-9", "SHOP-10");
    assertThat(page.total()).isEqualTo(4);
    assertThat(page.scored()).isEqualTo(2);
    assertThat(page.next()).isNull();
    assertThat(page.rows().get(0).places()).isNotNull();
    assertThat(page.rows().get(3).places()).isNull();
  }

  @Test
  void theNextPageStartsBehindTheLastRowAlsoWhenThatHasGone() {
    aBacklog();
    RankedPage whole = ranking.page(hits, RankingOrder.VALUE, null, 1_000);
    RankedPage first = ranking.page(hits, RankingOrder.VALUE, null, 10);
    IssueKey last = first.rows().get(9).entry().key();
    hits.removeIf(hit -> hit.key().equals(last));

    RankedPage second = ranking.page(hits, RankingOrder.VALUE, first.next(), 10);

    assertThat(keys(second)).isEqualTo(keys(whole).subList(10, 20));
  }

  @Test
  void aCursorOfAnotherOrderOrOfNoneIsRefused() {
    aBacklog();
    String cursor = ranking.page(hits, RankingOrder.VALUE, null, 10).next();

    for (String wrong : List.of("", "x", "VALUE_1", "VALUE_a_b_c", "VALUE_1_2_SHOP")) {
      assertThatExceptionOfType(Refused.class)
          .as(wrong)
          .isThrownBy(() -> ranking.page(hits, RankingOrder.VALUE, wrong, 10));
    }
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> ranking.page(hits, RankingOrder.VALUE_FOR_EFFORT, cursor, 10));
  }
}
