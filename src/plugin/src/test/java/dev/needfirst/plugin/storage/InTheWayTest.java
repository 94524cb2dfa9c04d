package dev.needfirst.plugin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InTheWayTest {

  @ParameterizedTest
  @CsvSource({
    "40001, 0",
    "40P01, 0",
    "HYT00, 0",
    "90131, 90131",
    "23505, 0",
    "61000, 60",
    "72000, 8177"
  })
  void anotherWriterWasInTheWay(String state, int code) {
    assertThat(InTheWay.caused(new IllegalStateException(new SQLException("no", state, code))))
        .isTrue();
  }

  @Test
  void whatIsWrongOnItsOwnIsNotTriedAgain() {
    assertThat(InTheWay.caused(new SQLException("not null", "23502"))).isFalse();
    assertThat(InTheWay.caused(new SQLException("syntax", "42000"))).isFalse();
    assertThat(InTheWay.caused(new IllegalStateException("no SQL"))).isFalse();
  }
}
