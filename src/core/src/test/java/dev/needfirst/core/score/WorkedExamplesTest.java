package dev.needfirst.core.score;

import static dev.needfirst.core.evidence.EvidenceKind.INTERVIEW;
import static dev.needfirst.core.evidence.EvidenceKind.OBSERVATION;
import static dev.needfirst.core.evidence.EvidenceKind.OPINION;
import static dev.needfirst.core.evidence.EvidenceKind.SURVEY;
import static dev.needfirst.core.fixtures.ANeed.aNeed;
import static dev.needfirst.core.fixtures.AnIssue.anIssue;
import static dev.needfirst.core.impact.ImpactKind.KPI;
import static dev.needfirst.core.impact.ImpactKind.RETENTION;
import static dev.needfirst.core.impact.ImpactKind.REVENUE;
import static dev.needfirst.core.impact.ImpactKind.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.needfirst.core.fixtures.ANeed;
import dev.needfirst.core.fixtures.AnIssue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * E1 to E13 of the model's documentation: scoring date 2026-11-21, default model, figures before
 * rounding.
 */
class WorkedExamplesTest {

  private static final Offset<Double> FOUR_DECIMALS = offset(0.00005);

  @Test
  void e1IsAnObservedNeedWithImpacts() {
    Score score = e1().scored();

    isWorth(score, 74.3184, 59.3280, 1, 68.3222, Status.VALIDATED);
    assertThat(score.figures().partial()).isFalse();
    assertThat(score.figures().score()).isEqualTo(68.32);
    falls(
        score,
        Map.of(
            TermKind.OPPORTUNITY, -5.6848,
            TermKind.REACH, -7.7230,
            TermKind.EVIDENCE, -1.0406,
            TermKind.FIT, -1.8233,
            TermKind.EXPERIENCE, 0.8626,
            TermKind.OTHER_NEEDS, 0.0,
            TermKind.IMPACT, -16.2688,
            TermKind.GATE, 0.0));
  }

  @Test
  void e2IsABusinessWishWithoutANeed() {
    Score score = anIssue().impact(REVENUE, 9).impact(KPI, 8).scored();

    isWorth(score, 0, 80.9600, .1, 3.2384, Status.NO_NEED);
    assertThat(exact(score).withheld()).isCloseTo(29.1456, FOUR_DECIMALS);
    assertThat(score.figures().customer()).isNull();
    falls(
        score, Map.of(TermKind.NO_NEED, -60.0, TermKind.IMPACT, -7.6160, TermKind.GATE, -29.1456));
  }

  @Test
  void e3IsThatWishWithManyOpinions() {
    ANeed opinion = aNeed().importance(6).satisfaction(5).reach(.3).with(OPINION, 40);
    Score score = anIssue().impact(REVENUE, 9).impact(KPI, 8).serving(opinion, 6).scored();

    isWorth(score, 23.3029, 80.9600, .2386, 21.7094, Status.BUSINESS_FIRST);
    assertThat(exact(score).withheld()).isCloseTo(24.6563, FOUR_DECIMALS);
    falls(
        score,
        Map.of(
            TermKind.OPPORTUNITY, -12.6791,
            TermKind.REACH, -10.4705,
            TermKind.EVIDENCE, -17.4892,
            TermKind.FIT, -5.3795,
            TermKind.EXPERIENCE, 0.0,
            TermKind.OTHER_NEEDS, 0.0,
            TermKind.IMPACT, -7.6160,
            TermKind.GATE, -24.6563));
  }

  @Test
  void e4IsTheObservedNeedWithoutImpacts() {
    Score score = anIssue().serving(observed(), 9.0, 2).scored();

    isWorth(score, 74.3184, 0, 1, 44.5910, Status.VALIDATED);
    assertThat(score.figures().business()).isNull();
  }

  @Test
  void e5IsExperienceWithoutAProduct() {
    Score score = anIssue().serving(observed(), 0.0, 10).scored();

    isWorth(score, 0, 0, .1, 0, Status.ASSUMED);
    assertThat(score.figures().customer()).isEqualTo(0.0);
  }

  @Test
  void e6IsANeedOfWhichLittleIsKnown() {
    Score score = anIssue().serving(aNeed().importance(8)).scored();

    isWorth(score, 22.2398, 0, .1862, 13.3439, Status.ASSUMED);
    liesIn(score, 0, 25.8532);
  }

  @Test
  void e7IsANeedThatWasInterviewedForTwoYearsAgo() {
    ANeed need =
        aNeed()
            .importance(8)
            .satisfaction(3)
            .reach(.5)
            .with(INTERVIEW, 4, LocalDate.of(2024, 11, 21));
    Score score = anIssue().serving(need, 8).scored();

    isWorth(score, 49.9242, 0, .6699, 29.9545, Status.ASSUMED);
  }

  @Test
  void e8IsANeedThatWasContradicted() {
    ANeed need =
        aNeed().importance(8).satisfaction(3).reach(.5).with(INTERVIEW, 4).against(OBSERVATION, 3);
    Score score = anIssue().serving(need, 8).scored();

    isWorth(score, 29.3210, 0, .2154, 17.5926, Status.ASSUMED);
  }

  @Test
  void e9ServesTwoNeeds() {
    ANeed first = observed().impact(RETENTION, 7);
    ANeed second =
        aNeed().id(2).importance(7).satisfaction(4).reach(.8).with(SURVEY, 200).impact(SUPPORT, 6);
    Score score = anIssue().serving(first, 5).serving(second, 8).scored();

    isWorth(score, 70.1122, 47.0240, 1, 60.8769, Status.VALIDATED);
    falls(
        score,
        Map.of(
            TermKind.OPPORTUNITY, -5.1481,
            TermKind.REACH, -6.9940,
            TermKind.EVIDENCE, -0.9423,
            TermKind.FIT, -10.8626,
            TermKind.EXPERIENCE, 0.0,
            TermKind.OTHER_NEEDS, 6.0144,
            TermKind.IMPACT, -21.1904,
            TermKind.GATE, 0.0));
  }

  @Test
  void e10IsNothingAndUnscored() {
    Score score = anIssue().scored();

    assertThat(score).isSameAs(Score.UNSCORED);
    assertThat(score.status()).isEqualTo(Status.UNSCORED);
    assertThat(score.figures().score()).isNull();
    assertThat(score.figures().low()).isNull();
    assertThat(score.figures().high()).isNull();
    assertThat(score.figures().customer()).isNull();
    assertThat(score.figures().business()).isNull();
    assertThat(score.figures().withheld()).isZero();
    assertThat(score.waterfall().terms()).isEmpty();
  }

  @Test
  void e11IsAllTensWithoutEvidence() {
    ANeed need = aNeed().importance(10).satisfaction(0).reach(1);
    Score score = anIssue().serving(need, 10).impact(REVENUE, 10).impact(KPI, 10).scored();

    isWorth(score, 46.4159, 88.0000, .2800, 37.7055, Status.ASSUMED);
    assertThat(exact(score).withheld()).isCloseTo(25.3440, FOUR_DECIMALS);
  }

  @Test
  void e12IsObservedAndNotRated() {
    Score score = anIssue().serving(aNeed().observedWith(6).impact(RETENTION, 10), 9).scored();

    isWorth(score, 48.8439, 72.0000, .9446, 56.5120, Status.VALIDATED);
    liesIn(score, 2.8800, 85.5798);
  }

  @Test
  void e13IsTheThreeFieldsAlone() {
    Score score = anIssue().needImportance(8).businessImpact(8).scored();

    isWorth(score, 28.0204, 64.0000, .2087, 22.1540, Status.ASSUMED);
    liesIn(score, 2.5600, 32.6909);
  }

  private static ANeed observed() {
    return aNeed().importance(9).satisfaction(2).reach(.6).observedWith(6);
  }

  private static AnIssue e1() {
    return anIssue().serving(observed().impact(RETENTION, 7).impact(SUPPORT, 5), 9.0, 2);
  }

  private static void isWorth(
      Score score, double customer, double business, double gate, double value, Status status) {
    Exact exact = exact(score);
    assertThat(100 * exact.customer()).as("customer").isCloseTo(customer, FOUR_DECIMALS);
    assertThat(100 * exact.business()).as("business").isCloseTo(business, FOUR_DECIMALS);
    assertThat(exact.gate()).as("gate").isCloseTo(gate, FOUR_DECIMALS);
    assertThat(exact.score()).as("score").isCloseTo(value, FOUR_DECIMALS);
    assertThat(score.status()).isEqualTo(status);
    assertThat(score.waterfall().sum()).isCloseTo(exact.score(), offset(1e-9));
  }

  private static void liesIn(Score score, double low, double high) {
    assertThat(exact(score).low()).as("low").isCloseTo(low, FOUR_DECIMALS);
    assertThat(exact(score).high()).as("high").isCloseTo(high, FOUR_DECIMALS);
    assertThat(score.figures().partial()).isTrue();
  }

  private static void falls(Score score, Map<TermKind, Double> terms) {
    assertThat(score.waterfall().terms()).hasSameSizeAs(terms.keySet());
    terms.forEach(
        (kind, points) ->
            assertThat(score.waterfall().points(kind))
                .as(kind.code())
                .isCloseTo(points, FOUR_DECIMALS));
  }

  private static Exact exact(Score score) {
    return Objects.requireNonNull(score.exact());
  }
}
