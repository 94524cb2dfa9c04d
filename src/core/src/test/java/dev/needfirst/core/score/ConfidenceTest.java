package dev.needfirst.core.score;

import static dev.needfirst.core.evidence.EvidenceKind.INTERVIEW;
import static dev.needfirst.core.evidence.EvidenceKind.OBSERVATION;
import static dev.needfirst.core.evidence.EvidenceKind.OPINION;
import static dev.needfirst.core.evidence.EvidenceKind.SUPPORT_CASE;
import static dev.needfirst.core.evidence.EvidenceKind.SURVEY;
import static dev.needfirst.core.evidence.EvidenceKind.USAGE_DATA;
import static dev.needfirst.core.fixtures.ANeed.TODAY;
import static dev.needfirst.core.fixtures.ANeed.aNeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.fixtures.ANeed;
import dev.needfirst.core.model.Model;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

  private static final Offset<Double> NEARLY = offset(1e-12);

  @Test
  void withoutEvidenceThereIsNone() {
    assertThat(confidence(aNeed())).isEqualTo(Confidence.NONE);
  }

  @Test
  void oneKindAloneApproachesItsCap() {
    assertThat(confidence(aNeed().observedWith(1)).value()).isCloseTo(.95 / 2, NEARLY);
    assertThat(confidence(aNeed().observedWith(6)).value()).isCloseTo(.95 * (1 - 1 / 64.0), NEARLY);
    assertThat(confidence(aNeed().with(SURVEY, 1_000_000)).value()).isCloseTo(.40, NEARLY);
  }

  @Test
  void aThousandOpinionsNeverOutweighAnObservation() {
    assertThat(confidence(aNeed().with(OPINION, 1_000)).value())
        .isLessThan(confidence(aNeed().observedWith(1)).value());
  }

  @Test
  void aStrongerKindAlwaysAdds() {
    assertThat(confidence(aNeed().with(OPINION, 1_000).with(INTERVIEW, 1)).value())
        .isCloseTo(.10 + (.60 - .10) / 2, NEARLY);
  }

  @Test
  void kindsOfOneCapClimbTheSameStep() {
    assertThat(confidence(aNeed().with(SUPPORT_CASE, 1).with(USAGE_DATA, 1)).value())
        .isCloseTo(.50 * (1 - 1 / 4.0), NEARLY);
  }

  @Test
  void rightAtItsCapAKindIsNotAboveIt() {
    assertThat(confidence(aNeed().with(SUPPORT_CASE, 1_000)).value()).isLessThanOrEqualTo(.50);
  }

  @Test
  void evidenceHalvesInItsHalfLife() {
    assertThat(confidence(aNeed().with(INTERVIEW, 2, TODAY.minusDays(730))).value())
        .isCloseTo(.60 / 2, NEARLY);
  }

  @Test
  void whatIsLeftOfAPieceOfEvidenceDoesNotDependOnHowManyItComesFrom() {
    Scoring scoring = new Scoring(Model.customerFirst(), TODAY);
    List<Evidence> evidence =
        aNeed()
            .with(INTERVIEW, 40, TODAY.minusDays(730))
            .with(SURVEY, 1, TODAY.minusDays(730))
            .with(OPINION, 1, TODAY.plusDays(20))
            .build()
            .evidence();

    assertThat(evidence.stream().map(scoring::left)).containsExactly(0.5, 0.25, 1.0);
  }

  @Test
  void evidenceFromAfterTheScoringDateIsFresh() {
    assertThat(confidence(aNeed().with(INTERVIEW, 2, TODAY.plusDays(20))))
        .isEqualTo(confidence(aNeed().with(INTERVIEW, 2)));
  }

  @Test
  void contradictionTakesAwayFromWhatSupports() {
    Confidence doubted = confidence(aNeed().with(INTERVIEW, 4).against(OBSERVATION, 3));

    assertThat(doubted.supporting()).isCloseTo(.60 * 15 / 16, NEARLY);
    assertThat(doubted.contradicting()).isCloseTo(.95 * 7 / 8, NEARLY);
    assertThat(doubted.value()).isCloseTo(.60 * 15 / 16 * (1 - .95 * 7 / 8), NEARLY);
  }

  private static Confidence confidence(ANeed need) {
    return new Scoring(Model.customerFirst(), TODAY).confidence(need.build().evidence());
  }
}
