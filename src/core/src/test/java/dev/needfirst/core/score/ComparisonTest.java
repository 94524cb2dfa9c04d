package dev.needfirst.core.score;

import static dev.needfirst.core.fixtures.ANeed.aNeed;
import static dev.needfirst.core.fixtures.AnIssue.anIssue;
import static dev.needfirst.core.impact.ImpactKind.RETENTION;
import static dev.needfirst.core.impact.ImpactKind.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.needfirst.core.fixtures.ANeed;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void theLargestTermComesFirst() {
    Comparison comparison = compare(known(9), known(5));

    assertThat(comparison.terms().get(0).kind()).isEqualTo(TermKind.FIT);
    assertThat(comparison.terms())
        .isSortedAccordingTo(
            (one, other) -> Double.compare(Math.abs(other.points()), Math.abs(one.points())));
    assertThat(comparison.difference()).isCloseTo(value(known(9)) - value(known(5)), offset(1e-12));
  }

  @Test
  void theOtherWayRoundEveryTermTurns() {
    Comparison there = compare(known(9), anIssue().impact(REVENUE, 9).scored());
    Comparison back = compare(anIssue().impact(REVENUE, 9).scored(), known(9));

    assertThat(back.difference()).isEqualTo(-there.difference());
    assertThat(back.terms())
        .extracting(Term::points)
        .containsExactlyElementsOf(
            there.terms().stream().map(term -> 0.0 - term.points()).toList());
  }

  @Test
  void anIssueWithANeedAndOneWithoutAreComparedByAllTheirTerms() {
    Comparison comparison = compare(known(9), anIssue().impact(REVENUE, 9).scored());

    assertThat(comparison.terms())
        .extracting(Term::kind)
        .contains(TermKind.NO_NEED, TermKind.OPPORTUNITY, TermKind.GATE)
        .doesNotHaveDuplicates();
    assertThat(comparison.terms().stream().mapToDouble(Term::points).sum())
        .isCloseTo(comparison.difference(), offset(1e-9));
  }

  @Test
  void nearerThanNinePointsIsATie() {
    assertThat(tie(1_000, 1_899)).isTrue();
    assertThat(tie(1_000, 1_900)).isFalse();
    assertThat(tie(1_900, 1_000)).isFalse();
    assertThat(compare(known(9), known(8.9)).tie()).isTrue();
    assertThat(compare(known(9), known(1)).tie()).isFalse();
  }

  @Test
  void theUnscoredTieWithNothingAndCompareWithNothing() {
    assertThat(Comparison.tie(Figures.UNSCORED, known(9).figures())).isFalse();
    assertThat(Comparison.tie(known(9).figures(), Figures.UNSCORED)).isFalse();
    assertThat(Comparison.of(Score.UNSCORED, known(9))).isEmpty();
    assertThat(Comparison.of(known(9), Score.UNSCORED)).isEmpty();
  }

  @Test
  void oneThatLeadsInBothHasNoFlipWeight() {
    Score weaker = anIssue().serving(need().impact(RETENTION, 2), 3).scored();
    Score stronger = anIssue().serving(need().impact(RETENTION, 9), 9).scored();

    assertThat(compare(stronger, weaker).flipCustomerWeight()).isNull();
    assertThat(compare(weaker, stronger).flipCustomerWeight()).isNull();
    assertThat(compare(stronger, stronger).flipCustomerWeight()).isNull();
  }

  @Test
  void twoThatLeadInOneEachFlipBetween() {
    Score customers = anIssue().serving(need(), 9).scored();
    Score business = anIssue().serving(need(), 6).impact(REVENUE, 6).scored();

    Comparison comparison = compare(customers, business);

    // Known needs open the gate in full, so that .48 of business value stands against the
    // customers' lead.
    double lead =
        StrictMath.cbrt(.72 * .64 * trust() * .9) - StrictMath.cbrt(.72 * .64 * trust() * .6);
    assertThat(comparison.flipCustomerWeight()).isCloseTo(.48 / (lead + .48), offset(1e-12));
    assertThat(compare(business, customers).flipCustomerWeight())
        .isEqualTo(comparison.flipCustomerWeight());
  }

  @Test
  void businessValueFlipsAsFarAsTheGateLetsIt() {
    Score customers = anIssue().serving(need(), 9).scored();
    Score business = anIssue().serving(aNeed().importance(5), 5).impact(REVENUE, 6).scored();

    double counting = .48 * gate(business);
    double lead = customer(customers) - customer(business);
    assertThat(gate(business)).isLessThan(.3);
    assertThat(compare(business, customers).flipCustomerWeight())
        .isCloseTo(counting / (lead + counting), offset(1e-12));
    assertThat(compare(customers, business).flipCustomerWeight())
        .isCloseTo(counting / (lead + counting), offset(1e-12));
  }

  private static double gate(Score score) {
    Exact exact = score.exact();
    return exact == null ? Double.NaN : exact.gate();
  }

  private static double customer(Score score) {
    Exact exact = score.exact();
    return exact == null ? Double.NaN : exact.customer();
  }

  private static double trust() {
    return .1 + .9 * .95 * (1 - 1 / 64.0);
  }

  private static boolean tie(int one, int other) {
    return Comparison.tie(scoring(one), scoring(other));
  }

  private static Figures scoring(int hundredths) {
    double points = hundredths / 100.0;
    return Figures.of(Status.ASSUMED, new Exact(points, points, points, 0, 0, 0, 0), true, false);
  }

  private static Comparison compare(Score first, Score second) {
    return Comparison.of(first, second).orElseThrow();
  }

  private static ANeed need() {
    return aNeed().importance(9).satisfaction(2).reach(.6).observedWith(6);
  }

  private static Score known(double fit) {
    return anIssue().serving(need(), fit).scored();
  }

  private static double value(Score score) {
    Exact exact = score.exact();
    return exact == null ? Double.NaN : exact.score();
  }
}
