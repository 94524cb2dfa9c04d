package dev.needfirst.sandbox.jql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JqlParserTest {

  @Test
  void andBindsCloserThanOr() throws JqlProblem {
    assertThat(JqlParser.parse("a = 1 or b = 2 and not c = 3").where())
        .isEqualTo(JqlParser.parse("(a = 1) OR ((b = 2) AND (NOT (c = 3)))").where());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "project = SHOP AND resolution is EMPTY ORDER BY priority DESC, key ASC",
        "\"Value Score\" >= 40 OR cf[10001] in (1, \"two words\")",
        "NOT (status = Done OR labels not in (a, b))",
        "assignee = currentUser() AND created > \"-7d\"",
        "ORDER BY Rank ASC",
      })
  void aQueryWrittenAnewIsTheSameQuery(String jql) throws JqlProblem {
    JqlQuery once = JqlParser.parse(jql);
    JqlQuery twice = JqlParser.parse(once.jql());
    assertThat(twice.where()).isEqualTo(once.where());
    assertThat(twice.orderBy()).isEqualTo(once.orderBy());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "project | Error in the JQL Query: Expecting operator before the end of the query.",
        "project SHOP | Error in the JQL Query: Expecting operator but got 'SHOP'.",
        "project = | Error in the JQL Query: Expecting either a value, list or function before the"
            + " end of the query.",
        "a = 1 b = 2 | Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'b'. (line 1,"
            + " character 7)",
        "a = 1 and | Error in the JQL Query: Expecting a field name at the end of the query.",
        "(a = 1 | Error in the JQL Query: Expecting ')' before the end of the query.",
        "a = \"open | Error in the JQL Query: The quoted string 'open' has not been completed."
            + " (line 1, character 5)",
        "a = 50% | Error in the JQL Query: The character '%' is a reserved JQL character.",
        "a = order | Error in the JQL Query: 'order' is a reserved JQL word.",
        "a = \"\\x\" | Error in the JQL Query: '\\x' is an illegal JQL escape sequence.",
      })
  void whatIsNoJqlIsToldInJirasWords(String jql, String message) {
    JqlProblem problem = catchThrowableOfType(JqlProblem.class, () -> JqlParser.parse(jql));
    assertThat(problem.messages()).singleElement().asString().startsWith(message);
  }

  @Test
  void theSecondLineIsCounted() {
    JqlProblem problem =
        catchThrowableOfType(JqlProblem.class, () -> JqlParser.parse("a = 1\nand b ~~ 2"));
    assertThat(problem.messages()).singleElement().asString().endsWith("(line 2, character 8)");
  }

  @Test
  void deepNestingIsRefusedAndNotAStackOverflow() {
    String jql = "(".repeat(5000) + "a = 1" + ")".repeat(5000);
    assertThat(catchThrowableOfType(JqlProblem.class, () -> JqlParser.parse(jql))).isNotNull();
  }
}
