package dev.needfirst.core.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.fixtures.ANeed;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.need.Need;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NeedStateTest {

  /** An interview's half-life is 730 days. */
  private static final LocalDate HALF_OF_A_HALF_LIFE_AGO = ANeed.TODAY.minusDays(365);

  private static Stream<NeedState> of(ANeed need, boolean served) {
    Need built = need.build();
    return Stream.of(NeedState.values())
        .filter(state -> state.holds(built, served, Model.customerFirst(), ANeed.TODAY));
  }

  private static ANeed rated() {
    return ANeed.aNeed().importance(9).satisfaction(2).reach(0.5);
  }

  @Test
  void aNeedThatIsKnownAndServedIsInNone() {
    assertThat(of(rated().observedWith(6), true)).isEmpty();
  }

  @Test
  void aBareOneIsInAllThatItLacks() {
    assertThat(of(ANeed.aNeed(), false))
        .containsExactly(NeedState.NO_ISSUE, NeedState.NO_EVIDENCE, NeedState.OPEN_RATINGS);
  }

  @Test
  void opinionsAreNotEnoughAndOneObservationIs() {
    ANeed need = rated().with(EvidenceKind.OPINION, 40);
    assertThat(of(need, true)).containsExactly(NeedState.OPINIONS_ONLY);
    assertThat(of(need.observedWith(1), true)).isEmpty();
  }

  @Test
  void evidenceAgesOnceHalfOfItsHalfLifeIsOver() {
    assertThat(
            of(rated().with(EvidenceKind.INTERVIEW, 4, HALF_OF_A_HALF_LIFE_AGO.plusDays(1)), true))
        .isEmpty();
    ANeed old = rated().with(EvidenceKind.INTERVIEW, 4, HALF_OF_A_HALF_LIFE_AGO);
    assertThat(of(old, true)).containsExactly(NeedState.AGEING);
    assertThat(of(old.observedWith(1), true)).isEmpty();
  }

  @Test
  void everyStateIsReadByItsCode() {
    for (NeedState state : NeedState.values()) {
      assertThat(NeedState.ofCode(state.code())).contains(state);
    }
    assertThat(NeedState.ofCode("nothing")).isEmpty();
  }
}
