package dev.needfirst.core.score;

import static dev.needfirst.core.evidence.EvidenceKind.INTERVIEW;
import static dev.needfirst.core.evidence.EvidenceKind.OBSERVATION;
import static dev.needfirst.core.fixtures.ANeed.aNeed;
import static dev.needfirst.core.fixtures.AnIssue.anIssue;
import static dev.needfirst.core.impact.ImpactKind.RETENTION;
import static dev.needfirst.core.impact.ImpactKind.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.fixtures.ANeed;
import dev.needfirst.core.fixtures.AnIssue;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.Parameter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaisingTest {

  @Test
  void evidenceAndFullFitRaiseAnOpinion() {
    List<Raise> raises = anIssue().serving(rated(), 6).raises();

    assertThat(raises)
        .containsExactly(
            new Raise(Lever.EVIDENCE, 1, OBSERVATION, 5, after(rated().observedWith(5), 6)),
            new Raise(Lever.EVIDENCE, 1, INTERVIEW, 2, after(rated().with(INTERVIEW, 2), 6)),
            new Raise(Lever.FIT, 1, null, null, after(rated(), 10)));
  }

  @Test
  void missingInputsAreTriedAtTheirBestOneAtATime() {
    List<Raise> raises = anIssue().serving(aNeed().id(7).observedWith(500)).raises();

    assertThat(raises)
        .extracting(Raise::lever)
        .containsExactlyInAnyOrder(Lever.IMPORTANCE, Lever.SATISFACTION, Lever.REACH, Lever.FIT);
    assertThat(raises).extracting(Raise::need).containsOnly(7L);
    assertThat(raises)
        .contains(
            new Raise(
                Lever.IMPORTANCE,
                7,
                null,
                null,
                score(anIssue().serving(aNeed().id(7).importance(10).observedWith(500)))),
            new Raise(
                Lever.SATISFACTION,
                7,
                null,
                null,
                score(anIssue().serving(aNeed().id(7).satisfaction(0).observedWith(500)))),
            new Raise(
                Lever.REACH,
                7,
                null,
                null,
                score(anIssue().serving(aNeed().id(7).reach(1).observedWith(500)))));
  }

  @Test
  void theBestComesFirstAndNoMoreThanFive() {
    List<Raise> raises =
        anIssue().serving(aNeed().impact(RETENTION, 9)).serving(aNeed().id(2)).raises();

    assertThat(raises).hasSize(5);
    assertThat(raises).extracting(Raise::score).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void onlyTheDecisiveNeedIsResearchedFurther() {
    ANeed decisive = aNeed().id(5).importance(9).satisfaction(1).reach(.9);
    ANeed other = aNeed().id(3).importance(4).satisfaction(5).reach(.2);

    assertThat(anIssue().serving(other, 4).serving(decisive, 9).raises())
        .isNotEmpty()
        .allSatisfy(raise -> assertThat(raise.need()).isEqualTo(5));
  }

  @Test
  void lessThanHalfAPointIsNotWorthTelling() {
    ANeed known = aNeed().importance(9).satisfaction(1).reach(.9).observedWith(500);

    assertThat(anIssue().serving(known, 9.9).raises()).isEmpty();
    assertThat(anIssue().serving(known, 9.7).raises())
        .extracting(Raise::lever)
        .containsExactly(Lever.FIT);
  }

  @Test
  void halfAPointExactlyIsWorthTelling() {
    assertThat(scoring(99.5).raises()).extracting(Raise::score).containsExactly(100.0);
    assertThat(scoring(99.51).raises()).isEmpty();
  }

  @Test
  void withoutANeedAnyWouldRaiseItAndNoMoreIsPromisedThanOneOfWhichNothingIsKnown() {
    assertThat(anIssue().impact(REVENUE, 9).raises())
        .containsExactly(
            new Raise(
                Lever.NEED,
                Serving.OWN,
                null,
                null,
                score(anIssue().serving(aNeed()).impact(REVENUE, 9))));
    assertThat(anIssue().raises()).isEmpty();
  }

  @Test
  void theOwnNeedIsNamedByItsPlaceholder() {
    assertThat(anIssue().needImportance(8).raises())
        .isNotEmpty()
        .allSatisfy(raise -> assertThat(raise.need()).isEqualTo(Serving.OWN));
  }

  @Test
  void thePotentialIsTheScoreOfNeedsThatAreCertain() {
    Subject subject = anIssue().serving(rated(), 6).subject();
    Figures potential = new Scoring(Model.customerFirst(), ANeed.TODAY).potential(subject);

    // 60 times the cube root of .4 * .55 * .6, with a trust of 1
    assertThat(potential.score()).isEqualTo(Rounding.figure(60 * StrictMath.cbrt(.4 * .55 * .6)));
    assertThat(potential.status()).isEqualTo(Status.VALIDATED);
  }

  private static ANeed rated() {
    return aNeed().importance(8).satisfaction(5).reach(.5);
  }

  private static double after(ANeed need, double fit) {
    return score(anIssue().serving(need, fit));
  }

  private static double score(AnIssue issue) {
    Double score = issue.scored().figures().score();
    return score == null ? Double.NaN : score;
  }

  /** All customer value, and evidence that adds nothing: the score is the cube root of the fit. */
  private static AnIssue scoring(double points) {
    Model trusting =
        Model.customerFirst().withCustomerWeight(1).with(Parameter.UNVALIDATED_SHARE, 1);
    return anIssue()
        .under(trusting)
        .serving(aNeed().importance(10).satisfaction(0).reach(1), 10 * Math.pow(points / 100, 3));
  }
}
