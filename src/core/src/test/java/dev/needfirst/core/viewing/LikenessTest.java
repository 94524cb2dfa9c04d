package dev.needfirst.core.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

  @Property
  void itIsFromZeroToOneAndTheSameBothWays(
      @ForAll @StringLength(max = 80) String one, @ForAll @StringLength(max = 80) String other) {
    double likeness = Likeness.to(one).of(other);

    assertThat(likeness).isBetween(0.0, 1.0);
    assertThat(Likeness.to(other).of(one)).isEqualTo(likeness);
  }

  @Test
  void caseMarksAndPunctuationDoNotCount() {
    assertThat(Likeness.to("Find  last month's Résumé!").of("find last month s resume"))
        .isEqualTo(1.0);
  }

  @ParameterizedTest
  @CsvSource({
    "Find last month's invoice on the phone, Find an old invoice on my phone",
    "Know who has not paid yet, Know which customers have not paid yet",
    "Rechnung am Telefon finden, Eine Rechnung am Telefon wiederfinden",
  })
  void whatMeansTheSameInOtherWordsIsNear(String one, String other) {
    assertThat(Likeness.to(one).of(other)).isGreaterThan(Likeness.NEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "Find last month's invoice on the phone, Split a bill fairly between two customers",
    "Know who has not paid yet, Hand the books to the accountant",
  })
  void whatMeansAnotherThingIsNot(String one, String other) {
    assertThat(Likeness.to(one).of(other)).isLessThan(Likeness.NEAR);
  }

  @Test
  void nothingIsLikeNothing() {
    assertThat(Likeness.to("...").of("...")).isZero();
    assertThat(Likeness.to("").of("invoice")).isZero();
  }

  @Test
  void itIsTheDiceCoefficientOfTrigrams() {
    // "  ab ", "  ac ": of the three trigrams of each, only the first is the same.
    assertThat(Likeness.to("ab").of("ac")).isCloseTo(1.0 / 3, within(1e-12));
  }
}
