package dev.needfirst.plugin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JqlTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a = 1 ORDER BY b|a = 1",
        "a = 1 order   by b DESC, c|a = 1",
        "ORDER BY b|``",
        "a = 1|a = 1",
        "summary ~ \"order by me\"|summary ~ \"order by me\"",
        "summary ~ 'order by' ORDER BY key|summary ~ 'order by'",
        "summary ~ \"a \\\" order by\" ORDER BY key|summary ~ \"a \\\" order by\"",
        "reorder = by|reorder = by",
        "order = bya|order = bya",
        "border by = 1|border by = 1"
      })
  void theOrderIsCutOffOutsideOfQuotes(String jql, String where) {
    assertThat(JqlText.withoutOrder(jql)).isEqualTo(where);
  }
}
