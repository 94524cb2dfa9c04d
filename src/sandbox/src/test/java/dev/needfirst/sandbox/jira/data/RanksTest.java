package dev.needfirst.sandbox.jira.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RanksTest {

  @Test
  void laterIssuesComeAfterEarlierOnes() {
    assertThat(Ranks.initial(9)).isLessThan(Ranks.initial(10));
    assertThat(Ranks.initial(35)).isLessThan(Ranks.initial(36));
    assertThat(Ranks.initial(99_999)).isLessThan(Ranks.initial(100_000_000L));
  }

  @Test
  void thereIsRoomBetweenNeighboursAgainAndAgain() {
    String low = Ranks.initial(10);
    String high = Ranks.initial(11);
    for (int i = 0; i < 100; i++) {
      String middle = Ranks.between(low, high);
      assertThat(middle).isGreaterThan(low).isLessThan(high);
      if (i % 2 == 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
  }

  @Test
  void thereIsRoomBeforeTheFirstAndAfterTheLast() {
    String first = "0|i029gf:";
    for (int i = 0; i < 40; i++) {
      String before = Ranks.between(null, first);
      assertThat(before).isLessThan(first);
      first = before;
    }
    String last = Ranks.initial(10);
    for (int i = 0; i < 40; i++) {
      String after = Ranks.between(last, null);
      assertThat(after).isGreaterThan(last);
      last = after;
    }
  }

  @Test
  void neighboursInTheWrongOrderAreRefused() {
    assertThatThrownBy(() -> Ranks.between("0|b:", "0|a:"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
