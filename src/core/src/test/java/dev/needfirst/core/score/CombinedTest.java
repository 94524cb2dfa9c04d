package dev.needfirst.core.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CombinedTest {

  @Test
  void noValuesMakeNone() {
    assertThat(new Combined(.5).value()).isEqualTo(0);
  }

  @Test
  void eachCountsHalfOfTheOneBeforeIt() {
    assertThat(combined(.5, .2, .8, .4)).isEqualTo(1 - (1 - .8) * (1 - .2) * (1 - .05));
  }

  @Property(tries = 200)
  void isToTheLastDigitWhatTheFormulaMakesOfTheSortedValues(
      @ForAll("values") List<Double> values,
      @ForAll @DoubleRange(min = 0, max = 1, minIncluded = false) double further) {
    double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
    double left = 1;
    double weight = 1;
    for (int at = sorted.length - 1; at >= 0; at--) {
      left *= 1 - weight * sorted[at];
      weight *= further;
    }

    double[] given = values.stream().mapToDouble(value -> value).toArray();
    assertThat(combined(further, given)).isEqualTo(1 - left);
  }

  @Provide
  Arbitrary<List<Double>> values() {
    return Arbitraries.oneOf(
            Arbitraries.doubles().between(0, 1), Arbitraries.of(0.0, 1e-300, .5, 1.0))
        .list()
        .ofMaxSize(12);
  }

  private static double combined(double further, double... values) {
    Combined combined = new Combined(further);
    Arrays.stream(values).forEach(combined::add);
    return combined.value();
  }
}
