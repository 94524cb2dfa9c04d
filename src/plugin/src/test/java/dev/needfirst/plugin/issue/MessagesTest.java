package dev.needfirst.plugin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.fault.Fault;
import dev.needfirst.plugin.fixtures.SmallJira;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Texts are filled in as the user's language has it. */
class MessagesTest {
  private final SmallJira jira = new SmallJira();
  private final Messages messages = new Messages(jira.authentication());

  @Test
  void numbersAreWrittenAsTheLanguageHasIt() {
    assertThat(messages.fault(Fault.of("statement", "too-long", 2000))).contains("2,000");
    jira.speaking(Locale.GERMAN);
    assertThat(messages.fault(Fault.of("statement", "too-long", 2000))).contains("2.000");
  }

  @Test
  void whatAUserTypedIsNotReadAsAPlaceholder() {
    assertThat(messages.text("needfirst.raise.for", "It's {1}", "a 'need'"))
        .isEqualTo("It's {1} (for: a 'need')");
  }
}
