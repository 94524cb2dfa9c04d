package dev.needfirst.core.ranking;

import static dev.needfirst.core.fixtures.ANeed.aNeed;
import static dev.needfirst.core.fixtures.AnIssue.anIssue;
import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.score.Figures;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

  @Test
  void aPlaceSpansTheTiesOfItsScore() {
    Places places = Places.of(List.of(scoring(40), scoring(50), scoring(45), scoring(20)));

    assertThat(places.of(scoring(50))).contains(new Range(1, 2));
    assertThat(places.of(scoring(45))).contains(new Range(1, 3));
    assertThat(places.of(scoring(40))).contains(new Range(2, 3));
    assertThat(places.of(scoring(20))).contains(new Range(4, 4));
  }

  @Test
  void ninePointsAreNoTie() {
    Places places = Places.of(List.of(scoring(50), scoring(41)));

    assertThat(places.of(scoring(50))).contains(new Range(1, 1));
    assertThat(places.of(scoring(41))).contains(new Range(2, 2));
  }

  @Test
  void justUnderNinePointsIsATie() {
    Places places = Places.of(List.of(scoring(50), scoring(41.01)));

    assertThat(places.of(scoring(50))).contains(new Range(1, 2));
    assertThat(places.of(scoring(41.01))).contains(new Range(1, 2));
  }

  @Test
  void theEndsOfTheScaleHavePlacesToo() {
    Places places = Places.of(List.of(scoring(100), scoring(0), scoring(5)));

    assertThat(places.of(scoring(100))).contains(new Range(1, 1));
    assertThat(places.of(scoring(5))).contains(new Range(2, 3));
    assertThat(places.of(scoring(0))).contains(new Range(2, 3));
  }

  @Test
  void ninePointsAboveNothingAreNoTieEither() {
    Places places = Places.of(List.of(scoring(9), scoring(0)));

    assertThat(places.of(scoring(9))).contains(new Range(1, 1));
    assertThat(places.of(scoring(0))).contains(new Range(2, 2));
  }

  @Test
  void theUnscoredHaveNoPlaceAndTakeNone() {
    Places places = Places.of(List.of(Figures.UNSCORED, scoring(5), Figures.UNSCORED));

    assertThat(places.of(Figures.UNSCORED)).isEmpty();
    assertThat(places.of(scoring(5))).contains(new Range(1, 1));
  }

  /** An issue whose score is all customer value, from a fit whose cube root is the score. */
  static Figures scoring(double points) {
    Figures figures =
        anIssue()
            .under(Model.customerFirst().withCustomerWeight(1).with(Parameter.UNVALIDATED_SHARE, 1))
            .serving(
                aNeed().importance(10).satisfaction(0).reach(1), 10 * Math.pow(points / 100, 3))
            .scored()
            .figures();
    assertThat(figures.score()).isEqualTo(points);
    return figures;
  }
}
