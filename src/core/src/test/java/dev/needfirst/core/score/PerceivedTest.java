package dev.needfirst.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class PerceivedTest {
  private static final Perceived PERCEIVED = new Perceived(.2, .05, 1.25);

  @Test
  void everyPairOfStepsIsLookedUpAsItIsCalculated() {
    for (double fit = 0; fit <= 10; fit += .5) {
      for (double experience = -10; experience <= 10; experience += .5) {
        assertThat(PERCEIVED.rootAt(Perceived.fitStep(fit), Perceived.experienceStep(experience)))
            .as("fit %s, experience %s", fit, experience)
            .isEqualTo(PERCEIVED.root(fit / 10, experience / 10));
      }
    }
  }

  @Test
  void betweenTwoStepsNothingIsLookedUp() {
    assertThat(Perceived.fitStep(7.25)).isEqualTo(Perceived.BETWEEN);
    assertThat(Perceived.experienceStep(-7.25)).isEqualTo(Perceived.BETWEEN);
  }

  @Test
  void experienceLiftsTheProductAndCannotStandInForIt() {
    assertThat(PERCEIVED.value(.9, .2)).isCloseTo(.946, offset(1e-12));
    assertThat(PERCEIVED.value(.2, 1)).isEqualTo(.25);
    assertThat(PERCEIVED.value(1, 1)).isEqualTo(1);
    assertThat(PERCEIVED.value(.5, -1)).isEqualTo(.4);
    assertThat(PERCEIVED.root(.2, 1)).isEqualTo(StrictMath.cbrt(.25));
  }
}
