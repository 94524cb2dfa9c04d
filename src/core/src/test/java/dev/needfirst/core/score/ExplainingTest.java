package dev.needfirst.core.score;

import static dev.needfirst.core.fixtures.ANeed.aNeed;
import static dev.needfirst.core.fixtures.AnIssue.anIssue;
import static dev.needfirst.core.impact.ImpactKind.RETENTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.needfirst.core.fixtures.ANeed;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.Parameter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExplainingTest {

  private static final Model TRUSTING = Model.customerFirst().with(Parameter.UNVALIDATED_SHARE, 1);

  @Test
  void theWordsAreThoseOfTheContract() {
    assertThat(Arrays.stream(TermKind.values()).map(TermKind::code))
        .containsExactly(
            "opportunity",
            "reach",
            "evidence",
            "fit",
            "experience",
            "otherNeeds",
            "noNeed",
            "impact",
            "gate");
    assertThat(Arrays.stream(Lever.values()).map(Lever::code))
        .containsExactly("importance", "satisfaction", "reach", "fit", "evidence", "need");
  }

  @Test
  void aFactorOfZeroTakesTheWholeLoss() {
    Waterfall waterfall =
        anIssue().serving(aNeed().importance(0).reach(.5), 5.0, 3).scored().waterfall();

    assertThat(waterfall.points(TermKind.OPPORTUNITY)).isEqualTo(-60);
    assertThat(waterfall.points(TermKind.REACH)).isZero();
    assertThat(waterfall.points(TermKind.FIT)).isZero();
    assertThat(waterfall.points(TermKind.EXPERIENCE)).isZero();
  }

  @Test
  void severalFactorsOfZeroShareTheLossEqually() {
    Waterfall waterfall = anIssue().serving(aNeed().importance(0), 0.0, 10).scored().waterfall();

    assertThat(waterfall.points(TermKind.OPPORTUNITY)).isEqualTo(-30);
    assertThat(waterfall.points(TermKind.FIT)).isEqualTo(-30);
    assertThat(waterfall.points(TermKind.EXPERIENCE)).isZero();
    assertThat(waterfall.sum()).isZero();
  }

  @Test
  void whereTheFactorsMakeOneTheyCancelOut() {
    ANeed all = aNeed().importance(10).satisfaction(0).reach(1);
    Waterfall waterfall = anIssue().under(TRUSTING).serving(all, 8.0, 10).scored().waterfall();

    assertThat(waterfall.points(TermKind.FIT)).isCloseTo(20 * StrictMath.log(.8), offset(1e-12));
    assertThat(waterfall.points(TermKind.EXPERIENCE))
        .isCloseTo(-20 * StrictMath.log(.8), offset(1e-12));
    assertThat(waterfall.sum()).isCloseTo(60, offset(1e-9));
  }

  @Test
  void aFaintFactorTakesNearlyTheWholeLossWithoutLosingDigits() {
    ANeed all = aNeed().importance(10).satisfaction(0).reach(.5);
    double reach = StrictMath.log(.55);

    for (double exponent : new double[] {-260, -280, -300, -320}) {
      double fit = StrictMath.pow(10, exponent);
      double product = StrictMath.log(fit / 10);
      Waterfall waterfall = anIssue().under(TRUSTING).serving(all, fit).scored().waterfall();

      assertThat(waterfall.points(TermKind.FIT))
          .isCloseTo(-60 * product / (product + reach), offset(1e-9));
      assertThat(waterfall.points(TermKind.REACH))
          .isCloseTo(-60 * reach / (product + reach), offset(1e-9));
    }
  }

  @Test
  void amongEqualNeedsTheLowestIdDecides() {
    ANeed urgent = aNeed().id(9).importance(8).satisfaction(5).reach(.5);
    ANeed fitting = aNeed().id(3).importance(4).satisfaction(5).reach(.5);
    Score score = anIssue().serving(urgent, 5).serving(fitting, 10).scored();

    assertThat(score.needs()).extracting(NeedValue::need).containsExactly(3L, 9L);
    assertThat(score.needs()).extracting(NeedValue::customerValue).doesNotContainNull();
    assertThat(score.needs().get(0).customerValue())
        .isCloseTo(score.needs().get(1).customerValue(), offset(1e-12));
    assertThat(score.waterfall().points(TermKind.FIT)).isZero();
    assertThat(score.waterfall().points(TermKind.OTHER_NEEDS)).isPositive();
  }

  @Test
  void eachNeedTellsWhatItSolvesAndWhatItFeelsLike() {
    Score score =
        anIssue()
            .serving(aNeed().importance(9).satisfaction(2).reach(.6).observedWith(6), 9.0, 2)
            .serving(aNeed().id(2).importance(1))
            .scored();
    NeedValue first = score.needs().get(0);
    NeedValue second = score.needs().get(1);

    assertThat(first.solves()).isEqualTo(.9);
    assertThat(first.feelsLike()).isCloseTo(.946, offset(1e-12));
    assertThat(first.customerValue()).isCloseTo(74.3184, offset(.00005));
    assertThat(Rounding.share(first.confidence().value())).isEqualTo(.9352);
    assertThat(second.need()).isEqualTo(2);
    assertThat(second.solves()).isNull();
    assertThat(second.feelsLike()).isNull();
    assertThat(second.confidence()).isEqualTo(Confidence.NONE);
  }

  @Test
  void badExperienceLowersWhatAnIssueFeelsLike() {
    Score score = anIssue().serving(aNeed().importance(9), 5.0, -10).scored();

    assertThat(score.needs().get(0).feelsLike()).isEqualTo(.4);
    assertThat(score.waterfall().points(TermKind.EXPERIENCE)).isNegative();
  }

  @Test
  void theWeightOfAKindOfImpactCounts() {
    Model halved = Model.customerFirst().with(RETENTION, .5);

    assertThat(anIssue().under(halved).impact(RETENTION, 10).scored().figures().business())
        .isEqualTo(40.0);
  }
}
