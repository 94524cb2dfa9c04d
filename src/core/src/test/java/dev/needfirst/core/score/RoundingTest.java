package dev.needfirst.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RoundingTest {

  @Test
  void figuresAreRoundedHalfUpOfTheirExactValue() {
    // The double nearest to 1.005 is below it, which valueOf would hide; that nearest to 0.125 is
    // exact.
    assertThat(Rounding.figure(1.005)).isEqualTo(1.00);
    assertThat(Rounding.figure(0.125)).isEqualTo(0.13);
    assertThat(Rounding.figure(-0.125)).isEqualTo(-0.13);
    assertThat(Rounding.figure(68.32216)).isEqualTo(68.32);
  }

  @Test
  void zeroIsNeverNegative() {
    assertThat(Double.toString(Rounding.figure(-0.0))).isEqualTo("0.0");
    assertThat(Double.toString(Rounding.figure(-1e-17))).isEqualTo("0.0");
  }

  @Test
  void sharesHaveFourDecimals() {
    assertThat(Rounding.share(0.93515625)).isEqualTo(0.9352);
    assertThat(Rounding.share(0.93125)).isEqualTo(0.9313);
  }

  @Test
  void theFastWayRoundsAsTheExactOneNearEveryHalf() {
    for (int half = 0; half <= 20_000; half += 7) {
      double value = half / 200.0;
      double below = value;
      double above = value;
      for (int step = 0; step < 4; step++) {
        assertThat(Rounding.hundredths(below)).isEqualTo(exactly(below));
        assertThat(Rounding.hundredths(above)).isEqualTo(exactly(above));
        below = Math.max(0, Math.nextDown(below));
        above = Math.min(100, Math.nextUp(above));
      }
    }
  }

  @Test
  void theFastWayRoundsAsTheExactOneAnywhere() {
    Random random = new Random(7);
    for (int draw = 0; draw < 20_000; draw++) {
      double value = 100 * random.nextDouble();
      assertThat(Rounding.hundredths(value)).isEqualTo(exactly(value));
    }
  }

  private static int exactly(double value) {
    return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).unscaledValue().intValueExact();
  }
}
