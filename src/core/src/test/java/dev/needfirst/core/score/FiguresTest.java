package dev.needfirst.core.score;

import static dev.needfirst.core.fixtures.ANeed.aNeed;
import static dev.needfirst.core.fixtures.AnIssue.anIssue;
import static dev.needfirst.core.impact.ImpactKind.KPI;
import static dev.needfirst.core.impact.ImpactKind.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.fixtures.ANeed;
import dev.needfirst.core.model.Model;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void everyFigureIsRoundedToTwoDecimals() {
    Figures figures =
        anIssue().impact(REVENUE, 9).impact(KPI, 8).needImportance(8).scored().figures();

    assertThat(figures)
        .hasToString(
            "assumed %s [%s, %s] customer 28.02 business 80.96 withheld %s"
                .formatted(figures.score(), figures.low(), figures.high(), figures.withheld()));
    assertThat(figures.withheld()).isEqualTo(25.63);
  }

  @Test
  void theSameNumbersAreEqual() {
    Figures one = anIssue().needImportance(8).scored().figures();

    assertThat(one)
        .isEqualTo(anIssue().needImportance(8).scored().figures())
        .hasSameHashCodeAs(anIssue().needImportance(8).scored().figures())
        .isNotEqualTo(anIssue().needImportance(9).scored().figures())
        .isNotEqualTo(Figures.UNSCORED)
        .isNotEqualTo(null);
    assertThat(one.hashCode()).isNotEqualTo(Figures.UNSCORED.hashCode());
  }

  @Test
  void aScoreThatIsOnlyOpenUpwardsIsPartial() {
    ANeed unrated = aNeed().importance(10).satisfaction(0).observedWith(6);
    Figures figures = anIssue().serving(unrated.reach(0), 9).scored().figures();

    assertThat(figures.partial()).isFalse();
    assertThat(anIssue().serving(aNeed().importance(0), 9).scored().figures().partial()).isFalse();
    assertThat(anIssue().serving(aNeed().importance(1), 9).scored().figures().partial()).isTrue();
  }

  @Test
  void nothingIsUnscoredInBriefToo() {
    Scoring scoring = new Scoring(Model.customerFirst(), ANeed.TODAY);

    assertThat(scoring.figures(List.of(), List.of())).isSameAs(Figures.UNSCORED);
    assertThat(Figures.UNSCORED.hundredths()).isEqualTo(-1);
    assertThat(Figures.UNSCORED.scored()).isFalse();
    assertThat(Figures.UNSCORED.partial()).isFalse();
  }

  @Test
  void whereOnlyTheFitIsMissingTheEndsAreThoseOfTheFit() {
    ANeed rated = aNeed().importance(8).satisfaction(3).reach(.5);
    Figures open = anIssue().serving(rated).scored().figures();

    assertThat(open.low()).isEqualTo(anIssue().serving(rated, 0).scored().figures().score());
    assertThat(open.score()).isEqualTo(anIssue().serving(rated, 5).scored().figures().score());
    assertThat(open.high()).isEqualTo(anIssue().serving(rated, 10).scored().figures().score());
  }

  @Test
  void whereOnlyARatingIsMissingTheEndsAreThoseOfTheRating() {
    Figures noReach =
        anIssue().serving(aNeed().importance(8).satisfaction(3), 8).scored().figures();
    Figures noImportance =
        anIssue().serving(aNeed().satisfaction(3).reach(.6), 8).scored().figures();

    assertThat(noReach.low()).isEqualTo(rated(8, 3, 0));
    assertThat(noReach.score()).isEqualTo(rated(8, 3, .5));
    assertThat(noReach.high()).isEqualTo(rated(8, 3, 1));
    assertThat(noImportance.low()).isEqualTo(rated(0, 3, .6));
    assertThat(noImportance.score()).isEqualTo(rated(5, 3, .6));
    assertThat(noImportance.high()).isEqualTo(rated(10, 3, .6));
  }

  private static Double rated(double importance, double satisfaction, double reach) {
    Double score =
        anIssue()
            .serving(aNeed().importance(importance).satisfaction(satisfaction).reach(reach), 8)
            .scored()
            .figures()
            .score();
    return score == null ? Double.NaN : score;
  }
}
