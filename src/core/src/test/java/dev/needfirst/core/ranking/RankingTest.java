package dev.needfirst.core.ranking;

import static dev.needfirst.core.fixtures.ANeed.aNeed;
import static dev.needfirst.core.fixtures.AnIssue.anIssue;
import static dev.needfirst.core.impact.ImpactKind.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTest {

  @Test
  void theHighestScoreComesFirst() {
    assertThat(ranked(entry("A-1", worth(3)), entry("A-2", worth(9)), entry("A-3", worth(6))))
        .containsExactly("A-2", "A-3", "A-1");
  }

  @Test
  void amongEqualsTheLowerKeyComesFirst() {
    assertThat(
            ranked(
                entry("B-1", worth(5)),
                entry("A-10", worth(5)),
                entry("A-9", worth(5)),
                entry("AB-1", worth(5))))
        .containsExactly("A-9", "A-10", "AB-1", "B-1");
  }

  @Test
  void theUnscoredComeAfterEvenAScoreOfZero() {
    assertThat(
            ranked(
                entry("A-2", Figures.UNSCORED),
                entry("A-1", Figures.UNSCORED),
                entry("A-3", worth(0)),
                entry("A-4", anIssue().impact(REVENUE, 5).scored().figures())))
        .containsExactly("A-4", "A-3", "A-1", "A-2");
    assertThat(worth(0).score()).isEqualTo(0.0);
  }

  @Test
  void theOrderOfTheListGivenNeverMatters() {
    List<Entry> entries = new ArrayList<>();
    for (int number = 1; number <= 60; number++) {
      entries.add(entry("A-" + number, number % 7 == 0 ? Figures.UNSCORED : worth(number % 5)));
    }
    List<Entry> ranked = Ranking.byValue(entries);
    Collections.shuffle(entries, new Random(1));

    assertThat(Ranking.byValue(entries)).isEqualTo(ranked);
  }

  @Test
  void scoresOfAllLevelsAreOrderedWithoutLoss() {
    assertThat(Ranking.order(new int[] {0, 10_000, -1, 9_999, 0, 10_000, -1}))
        .containsExactly(1, 5, 3, 0, 4, 2, 6);
    assertThat(Ranking.order(new int[0])).isEmpty();
  }

  @Test
  void valueForEffortDividesByTheRootOfTheEffort() {
    Entry entry = entry("A-1", worth(9), 4.0);

    assertThat(ValueForEffort.of(entry)).hasValue(score(entry) / 2);
  }

  @Test
  void valueForEffortComesFirstThenThoseWithoutAnEstimateByValue() {
    assertThat(
            forEffort(
                entry("A-1", worth(5), null),
                entry("A-2", worth(6), 0.0),
                entry("A-3", worth(9), 100.0),
                entry("A-4", worth(4), 1.0),
                entry("A-5", worth(7), -3.0),
                entry("A-6", worth(3), Double.NaN),
                entry("A-7", worth(2), Double.POSITIVE_INFINITY)))
        .containsExactly("A-4", "A-3", "A-5", "A-2", "A-1", "A-6", "A-7");
  }

  @Test
  void equalValueForEffortIsOrderedByKey() {
    assertThat(
            forEffort(
                entry("A-10", worth(0), 1.0),
                entry("A-9", worth(0), 9.0),
                entry("A-11", worth(0), null),
                entry("A-8", worth(0), null)))
        .containsExactly("A-9", "A-10", "A-8", "A-11");
  }

  @Test
  void equalQuotientsOfDifferentScoresAreOrderedByKey() {
    Entry cheap = entry("A-2", PlacesTest.scoring(25), 1.0);
    Entry dear = entry("A-1", PlacesTest.scoring(50), 4.0);

    assertThat(ValueForEffort.of(dear)).isEqualTo(ValueForEffort.of(cheap)).hasValue(25);
    assertThat(forEffort(cheap, dear)).containsExactly("A-1", "A-2");
  }

  @Test
  void whatHasNoNeedOrPutsBusinessFirstTakesNoPartInValueForEffort() {
    Figures businessFirst =
        anIssue()
            .serving(aNeed().importance(1).satisfaction(9).reach(.1), 3)
            .impact(REVENUE, 10)
            .scored()
            .figures();
    Figures noNeed = anIssue().impact(REVENUE, 9).scored().figures();

    assertThat(businessFirst.status()).isEqualTo(Status.BUSINESS_FIRST);
    assertThat(ValueForEffort.of(entry("A-1", noNeed, 1.0))).isEmpty();
    assertThat(
            forEffort(
                entry("A-1", noNeed, 1.0),
                entry("A-2", businessFirst, 1.0),
                entry("A-3", Figures.UNSCORED, 1.0),
                entry("A-4", worth(1), 1.0)))
        .containsExactly("A-4");
  }

  static Figures worth(double fit) {
    return anIssue()
        .serving(aNeed().importance(9).satisfaction(2).reach(.6).observedWith(6), fit)
        .scored()
        .figures();
  }

  private static Entry entry(String key, Figures figures) {
    return entry(key, figures, null);
  }

  private static Entry entry(String key, Figures figures, @Nullable Double effort) {
    IssueKey parsed = IssueKey.parse(key);
    return new Entry(parsed.number(), parsed, figures, effort);
  }

  private static double score(Entry entry) {
    Double score = entry.figures().score();
    return score == null ? Double.NaN : score;
  }

  private static List<String> ranked(Entry... entries) {
    return keys(Ranking.byValue(List.of(entries)));
  }

  private static List<String> forEffort(Entry... entries) {
    return keys(ValueForEffort.order(List.of(entries)));
  }

  private static List<String> keys(List<Entry> entries) {
    return entries.stream().map(entry -> entry.key().toString()).toList();
  }
}
