package dev.needfirst.core.score;

import static dev.needfirst.core.fixtures.ANeed.aNeed;
import static dev.needfirst.core.fixtures.AnIssue.anIssue;
import static dev.needfirst.core.impact.ImpactKind.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnFieldsTest {

  @Test
  void aNeedInWordsAloneAlreadyGivesAScore() {
    Figures figures = anIssue().customerNeed("Pay with one hand").scored().figures();

    assertThat(figures.status()).isEqualTo(Status.ASSUMED);
    assertThat(figures.score()).isGreaterThan(0);
    assertThat(figures.low()).isEqualTo(0);
    assertThat(figures.partial()).isTrue();
  }

  @Test
  void theOwnNeedRestsWhileASharedOneIsLinked() {
    assertThat(anIssue().needImportance(10).serving(aNeed().importance(2), 3).subject())
        .isEqualTo(anIssue().serving(aNeed().importance(2), 3).subject());
  }

  @Test
  void businessImpactAlwaysCounts() {
    assertThat(anIssue().businessImpact(8).serving(aNeed().importance(2), 3).scored().figures())
        .isEqualTo(anIssue().impact(OTHER, 8).serving(aNeed().importance(2), 3).scored().figures());
  }

  @Test
  void aNumberOutOfRangeCountsAsUnknown() {
    assertThat(anIssue().businessImpact(11).scored().status()).isEqualTo(Status.UNSCORED);
    assertThat(anIssue().needImportance(-1).scored().figures())
        .isEqualTo(anIssue().customerNeed("words alone").scored().figures());
  }
}
