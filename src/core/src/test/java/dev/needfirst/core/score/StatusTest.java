package dev.needfirst.core.score;

import static dev.needfirst.core.evidence.EvidenceKind.SUPPORT_CASE;
import static dev.needfirst.core.fixtures.ANeed.aNeed;
import static dev.needfirst.core.fixtures.AnIssue.anIssue;
import static dev.needfirst.core.impact.ImpactKind.OTHER;
import static dev.needfirst.core.impact.ImpactKind.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.fixtures.ANeed;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.Parameter;
import org.junit.jupiter.api.Test;

class StatusTest {

  @Test
  void theWordsAreThoseOfTheContract() {
    assertThat(Status.values())
        .extracting(Status::code)
        .containsExactly("unscored", "no-need", "assumed", "validated", "business-first");
    assertThat(Status.values())
        .extracting(Status::indexed)
        .containsExactly("", "no-need", "assumed", "validated", "business-first");
  }

  @Test
  void confidenceAtTheBoundIsNotYetValidated() {
    assertThat(anIssue().serving(rated().with(SUPPORT_CASE, 1_000), 9).scored().status())
        .isEqualTo(Status.ASSUMED);
  }

  @Test
  void knownNeedsThatGiveLessThanHalfDoNotValidate() {
    ANeed small = aNeed().id(2).importance(.1).satisfaction(9).reach(0).observedWith(6);

    assertThat(anIssue().serving(small, 1).scored().status()).isEqualTo(Status.VALIDATED);
    assertThat(anIssue().serving(small, 1).serving(rated(), 9).scored().status())
        .isEqualTo(Status.ASSUMED);
  }

  @Test
  void knownNeedsThatGiveExactlyHalfValidate() {
    Model trusting = Model.customerFirst().with(Parameter.UNVALIDATED_SHARE, 1);
    ANeed known = aNeed().importance(10).satisfaction(0).reach(1).observedWith(6);
    ANeed unknown = aNeed().id(2).importance(10).satisfaction(0).reach(1);

    // An eighth has the cube root 1/2; the unknown need makes the whole.
    assertThat(
            anIssue().under(trusting).serving(known, 1.25).serving(unknown, 10).scored().status())
        .isEqualTo(Status.VALIDATED);
    assertThat(
            anIssue().under(trusting).serving(known, 1.24).serving(unknown, 10).scored().status())
        .isEqualTo(Status.ASSUMED);
  }

  @Test
  void businessFirstNeedsMuchBusinessAndLittleCustomerValue() {
    ANeed weak = aNeed().importance(3).satisfaction(5).reach(.3);

    assertThat(anIssue().serving(weak, 5).impact(REVENUE, 6.25).scored().status())
        .isEqualTo(Status.BUSINESS_FIRST);
    assertThat(anIssue().serving(weak, 5).impact(REVENUE, 6.24).scored().status())
        .isEqualTo(Status.ASSUMED);
    assertThat(anIssue().serving(rated(), 9).impact(REVENUE, 6.25).scored().status())
        .isEqualTo(Status.ASSUMED);
  }

  @Test
  void whatMightStillTurnOutWellIsNotBusinessFirst() {
    assertThat(anIssue().serving(aNeed().importance(6)).impact(REVENUE, 10).scored().status())
        .isEqualTo(Status.ASSUMED);
    assertThat(anIssue().serving(aNeed().importance(3)).impact(REVENUE, 10).scored().status())
        .isEqualTo(Status.BUSINESS_FIRST);
  }

  @Test
  void anImpactOfNothingIsAnImpact() {
    Score score = anIssue().impact(OTHER, 0).scored();

    assertThat(score.status()).isEqualTo(Status.NO_NEED);
    assertThat(score.figures().score()).isEqualTo(0.0);
    assertThat(score.figures().business()).isEqualTo(0.0);
    assertThat(anIssue().serving(rated().impact(OTHER, 0), 9).scored().figures().business())
        .isEqualTo(0.0);
  }

  private static ANeed rated() {
    return aNeed().importance(9).satisfaction(1).reach(.8);
  }
}
