package dev.needfirst.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.evidence.EvidenceKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelWarningTest {

  private static final Model STANDARD = Model.customerFirst();

  @Test
  void nothingIsToBeSaidAboutTheStandardModelNorAboutEvenWeights() {
    assertThat(ModelWarning.of(STANDARD)).isEmpty();
    assertThat(ModelWarning.of(STANDARD.withCustomerWeight(.5))).isEmpty();
  }

  @Test
  void businessAboveCustomersAndAnOpenGateAreTold() {
    Model model =
        STANDARD
            .withCustomerWeight(.49)
            .with(Parameter.GATE_FLOOR, .5)
            .with(Parameter.GATE_FULL, .1);
    assertThat(ModelWarning.of(model))
        .containsExactly(
            new ModelWarning(
                ModelWarning.Code.BUSINESS_ABOVE_CUSTOMER,
                List.of("customerWeight", "businessWeight"),
                List.of()),
            new ModelWarning(
                ModelWarning.Code.GATE_OPEN, List.of("gateFloor", "gateFull"), List.of()));
  }

  @Test
  void everyStepOfTheLadderThatIsOutOfOrderIsTold() {
    Model model =
        STANDARD
            .with(EvidenceKind.SURVEY, new Strength(.55, 365))
            .with(EvidenceKind.USAGE_DATA, new Strength(.45, 365));
    assertThat(ModelWarning.of(model))
        .extracting(ModelWarning::kinds)
        .containsExactly(
            List.of(EvidenceKind.SURVEY, EvidenceKind.SUPPORT_CASE),
            List.of(EvidenceKind.SURVEY, EvidenceKind.USAGE_DATA));
    assertThat(ModelWarning.of(STANDARD.with(EvidenceKind.SUPPORT_CASE, new Strength(.45, 365))))
        .as("the two stand on one step")
        .isEmpty();
  }

  @Test
  void everyNumberOfAModelHasItsDefaultWithinItsRange() {
    assertThat(ModelMember.ALL)
        .extracting(ModelMember::name)
        .containsExactlyInAnyOrderElementsOf(ModelText.numbers(STANDARD).keySet())
        .startsWith("customerWeight", "businessWeight", "evidence.observation.cap");
    for (ModelMember member : ModelMember.ALL) {
      assertThat(ModelText.of(ModelText.numbers(STANDARD), member.name()))
          .isEqualTo(member.standard());
      assertThat(member.standard()).isBetween(member.least(), member.most());
      assertThat(member.standard() > member.least() || !member.aboveLeast()).isTrue();
    }
  }
}
