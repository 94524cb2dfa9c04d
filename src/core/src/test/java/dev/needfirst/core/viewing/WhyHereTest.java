package dev.needfirst.core.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.evidence.Stance;
import dev.needfirst.core.impact.Direction;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.need.Ratings;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.core.score.Serving;
import dev.needfirst.core.score.Subject;
import dev.needfirst.core.viewing.WhyHere.Ground;
import dev.needfirst.core.viewing.WhyHere.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhyHereTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Impact LARGE = impact(10);

  private static Impact impact(double magnitude) {
    return new Impact(0, Direction.NEGATIVE, ImpactKind.RETENTION, magnitude, null, null);
  }

  private static Evidence evidence(EvidenceKind kind, int sources, LocalDate date, Stance stance) {
    return new Evidence(0, kind, stance, sources, date, "seen", null, null);
  }

  private static Evidence observed(int sources) {
    return evidence(EvidenceKind.OBSERVATION, sources, TODAY, Stance.SUPPORTS);
  }

  private static Serving serving(
      Ratings ratings, @Nullable Double fit, List<Impact> impacts, Evidence... evidence) {
    return new Serving(7, ratings, List.of(evidence), impacts, fit, 0);
  }

  private static WhyHere why(List<Serving> needs, Impact... impacts) {
    Subject subject = new Subject(needs, List.of(impacts));
    Model model = Model.customerFirst();
    return WhyHere.of(new Scoring(model, TODAY).score(subject), subject, model, TODAY)
        .orElseThrow();
  }

  @Test
  void nothingIsSaidOfAnIssueThatNobodyHasLookedAt() {
    Model model = Model.customerFirst();
    assertThat(
            WhyHere.of(
                new Scoring(model, TODAY).score(Subject.NOTHING), Subject.NOTHING, model, TODAY))
        .isEmpty();
  }

  @Test
  void aWishWithoutANeedWaitsForOne() {
    WhyHere why = why(List.of(), impact(9));

    assertThat(why.ground()).isEqualTo(Ground.NO_NEED);
    assertThat(why.reason()).isEqualTo(Reason.WAITS);
    assertThat(why.magnitude()).isEqualTo(9);
  }

  @Test
  void aPoorFitIsWhatHoldsAKnownNeed() {
    WhyHere why =
        why(List.of(serving(new Ratings(10d, 0d, 1d), 2d, List.of(LARGE), observed(6))), LARGE);

    assertThat(why.ground()).isEqualTo(Ground.EVIDENCE);
    assertThat(why.reason()).isEqualTo(Reason.FIT);
    assertThat(why.figure()).isEqualTo(2);
    assertThat(why.known()).containsExactly(new WhyHere.Sources(EvidenceKind.OBSERVATION, 6));
  }

  @Test
  void aNeedThatIsWellMetTodayIsSaidToBe() {
    WhyHere why =
        why(List.of(serving(new Ratings(10d, 9d, 1d), 10d, List.of(LARGE), observed(6))), LARGE);

    assertThat(why.reason()).isEqualTo(Reason.MET);
    assertThat(why.figure()).isEqualTo(9);
  }

  @Test
  void openRatingsAreCounted() {
    WhyHere why = why(List.of(serving(Ratings.NONE, null, List.of(LARGE), observed(6))));

    assertThat(why.reason()).isEqualTo(Reason.OPEN);
    assertThat(why.figure()).isEqualTo(4);
  }

  @Test
  void pointsThatWaitForEvidenceAreNamed() {
    WhyHere why =
        why(List.of(serving(new Ratings(10d, 0d, 1d), 10d, List.of(LARGE, LARGE, LARGE))));

    assertThat(why.ground()).isEqualTo(Ground.NO_EVIDENCE);
    assertThat(why.reason()).isEqualTo(Reason.WAITS);
  }

  @Test
  void oldEvidenceWantsAFreshLook() {
    WhyHere why =
        why(
            List.of(
                serving(
                    new Ratings(10d, 0d, 1d),
                    10d,
                    List.of(),
                    evidence(EvidenceKind.OBSERVATION, 9, TODAY.minusYears(3), Stance.SUPPORTS))));

    assertThat(why.reason()).isEqualTo(Reason.AGED);
    assertThat(why.figure()).isBetween(2.9, 3.1);
  }

  @Test
  void thatNobodySaysWhatItCostsIsSaid() {
    WhyHere why = why(List.of(serving(new Ratings(10d, 0d, 1d), 10d, List.of(), observed(6))));

    assertThat(why.reason()).isEqualTo(Reason.NO_IMPACT);
  }

  @Test
  void whatSpeaksAgainstANeedIsSaid() {
    WhyHere why =
        why(
            List.of(
                serving(
                    new Ratings(10d, 0d, 1d),
                    10d,
                    List.of(),
                    evidence(EvidenceKind.OPINION, 1, TODAY, Stance.SUPPORTS),
                    evidence(EvidenceKind.OBSERVATION, 3, TODAY, Stance.CONTRADICTS))));

    assertThat(why.ground()).isEqualTo(Ground.REFUTED);
  }
}
