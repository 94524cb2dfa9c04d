package dev.needfirst.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueKeyTest {

  @Test
  void aKeyIsReadAndWritten() {
    assertThat(IssueKey.parse("SHOP-7")).isEqualTo(new IssueKey("SHOP", 7)).hasToString("SHOP-7");
    assertThat(IssueKey.parse("A_B-2-13")).isEqualTo(new IssueKey("A_B-2", 13));
  }

  @Test
  void keysAreOrderedByProjectAndThenByNumber() {
    assertThat(
            List.of("SHOP-10", "SHOP-9", "AB-100", "SHOPS-1").stream()
                .map(IssueKey::parse)
                .sorted())
        .extracting(IssueKey::toString)
        .containsExactly("AB-100", "SHOP-9", "SHOP-10", "SHOPS-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SHOP", "-7", "SHOP-", "SHOP-seven"})
  void whatIsNoKeyIsRefused(String text) {
    assertThatThrownBy(() -> IssueKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
