package dev.needfirst.sandbox.objects;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TablePrefixesTest {

  @Test
  void aTableIsPrefixedAsJirasOwnAre() {
    // Known from every public Jira Software database: AO_60DB71_SPRINT and its neighbours.
    assertThat(new TablePrefixes("com.pyxis.greenhopper.jira").prepend("SPRINT"))
        .isEqualTo("AO_60DB71_SPRINT");
  }
}
