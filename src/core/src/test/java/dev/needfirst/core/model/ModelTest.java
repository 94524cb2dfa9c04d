package dev.needfirst.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.impact.ImpactKind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModelTest {

  private static final Model MODEL = Model.customerFirst();

  @Test
  void theDefaultsAreThoseOfTheDocumentation() {
    Map<String, Double> byName =
        Arrays.stream(Parameter.values()).collect(Collectors.toMap(Parameter::code, MODEL::of));

    assertThat(byName)
        .containsOnly(
            entry("customerWeight", .6),
            entry("businessWeight", .4),
            entry("reachFloor", .1),
            entry("unvalidatedShare", .1),
            entry("gateFloor", .1),
            entry("gateFull", .5),
            entry("further", .5),
            entry("experienceGain", .2),
            entry("experienceBonus", .05),
            entry("valueCap", 1.25),
            entry("impactScale", .8),
            entry("businessFirstBusiness", .5),
            entry("businessFirstCustomer", .35),
            entry("validatedConfidence", .5),
            entry("ratingError", 6.0));
    assertThat(ImpactKind.values()).allSatisfy(kind -> assertThat(MODEL.weightOf(kind)).isOne());
  }

  @ParameterizedTest
  @CsvSource({
    "opinion, .10, 180",
    "anecdote, .20, 365",
    "request, .25, 365",
    "survey, .40, 365",
    "support-case, .50, 365",
    "usage-data, .50, 365",
    "interview, .60, 730",
    "usability-test, .70, 730",
    "experiment, .85, 1095",
    "observation, .95, 1095"
  })
  void theLadderIsThatOfTheDocumentation(String code, double cap, double halfLife) {
    assertThat(MODEL.strengthOf(EvidenceKind.ofCode(code).orElseThrow()))
        .isEqualTo(new Strength(cap, halfLife));
  }

  @ParameterizedTest
  @EnumSource(Parameter.class)
  void everyParameterKeepsToItsRange(Parameter parameter) {
    for (double outside :
        new double[] {
          Math.nextDown(parameter.least()),
          parameter.most() == Double.MAX_VALUE
              ? Double.POSITIVE_INFINITY
              : Math.nextUp(parameter.most()),
          Double.NaN,
          Double.NEGATIVE_INFINITY
        }) {
      assertThat(faults(() -> MODEL.with(parameter, outside)))
          .as("%s %s", parameter, outside)
          .contains(parameter.code());
    }
  }

  @Test
  void theWeightsMakeOne() {
    assertThat(faults(() -> MODEL.with(Parameter.CUSTOMER_WEIGHT, .7)))
        .containsExactly("businessWeight");
    assertThat(MODEL.withCustomerWeight(.7).of(Parameter.BUSINESS_WEIGHT)).isEqualTo(1 - .7);
    assertThat(MODEL.withCustomerWeight(1).of(Parameter.BUSINESS_WEIGHT)).isZero();
  }

  @Test
  void noImpactCountsMoreThanOne() {
    assertThat(MODEL.with(ImpactKind.RETENTION, 1.25).weightOf(ImpactKind.RETENTION))
        .isEqualTo(1.25);
    assertThat(faults(() -> MODEL.with(ImpactKind.RETENTION, 1.26)))
        .containsExactly("impactWeights.retention");
    assertThat(faults(() -> MODEL.with(ImpactKind.RETENTION, -.01)))
        .containsExactly("impactWeights.retention");
    assertThat(faults(() -> MODEL.with(Parameter.IMPACT_SCALE, 1.1)))
        .hasSize(ImpactKind.values().length);
  }

  @Test
  void evidenceHasACapAndAHalfLife() {
    assertThat(faults(() -> MODEL.with(EvidenceKind.SURVEY, new Strength(0, .5))))
        .containsExactly("evidence.survey.cap", "evidence.survey.halfLife");
    assertThat(faults(() -> MODEL.with(EvidenceKind.SURVEY, new Strength(1.1, Double.NaN))))
        .containsExactly("evidence.survey.cap", "evidence.survey.halfLife");
    assertThat(MODEL.with(EvidenceKind.SURVEY, new Strength(1, 1)).strengthOf(EvidenceKind.SURVEY))
        .isEqualTo(new Strength(1, 1));
  }

  @Test
  void allThatIsMissingIsNamedAtOnce() {
    assertThat(faults(() -> new Model(Map.of(), Map.of(), Map.of())))
        .hasSize(
            Parameter.values().length + ImpactKind.values().length + EvidenceKind.values().length);
  }

  @Test
  void namesLeadBackToParameters() {
    assertThat(Parameter.ofCode("gateFloor")).contains(Parameter.GATE_FLOOR);
    assertThat(Parameter.ofCode("GATE_FLOOR")).isEmpty();
  }

  @Test
  void aModelCannotBeChanged() {
    assertThatThrownBy(() -> MODEL.parameters().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(ModelVersion.standard().model()).isEqualTo(MODEL);
  }

  private static List<String> faults(Runnable making) {
    Refused refused = catchThrowableOfType(Refused.class, making::run);
    assertThat(refused).isNotNull();
    return refused.faults().stream().map(Fault::member).toList();
  }
}
