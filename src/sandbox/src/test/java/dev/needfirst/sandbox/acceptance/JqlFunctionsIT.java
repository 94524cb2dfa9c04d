package dev.needfirst.sandbox.acceptance;

import static dev.needfirst.sandbox.acceptance.Caller.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plugin's functions of JQL, in Jira's own search, over the demo. */
class JqlFunctionsIT {
  @TempDir static Path folder;
  private static RunningSandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = RunningSandbox.start(folder.resolve("home"));
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  private static List<String> found(String user, String jql) {
    List<String> keys = new ArrayList<>();
    search(user, jql)
        .expecting(200)
        .json()
        .path("issues")
        .forEach(issue -> keys.add(issue.path("key").asText()));
    return keys;
  }

  private static Caller.Answer search(String user, String jql) {
    return sandbox.as(user).get("/rest/api/2/search?maxResults=1000&jql=" + Caller.query(jql));
  }

  @Test
  void theIssuesOfANeedAreFoundByItsWordsAndByItsNumber() {
    var need =
        sandbox
            .as("pm")
            .get(OURS + "/needs?project=SHOP&q=" + Caller.query("last month's invoice"))
            .expecting(200)
            .json()
            .path("values")
            .get(0);
    List<String> issues = new ArrayList<>();
    need.path("issues").forEach(issue -> issues.add(issue.asText()));

    assertThat(issues).contains("SHOP-7");
    assertThat(found("pm", "issue in issuesServing(\"invoice month's\") ORDER BY key ASC"))
        .containsExactlyInAnyOrderElementsOf(issues);
    assertThat(found("pm", "issue in issuesServing(\"" + need.path("id").asText() + "\")"))
        .containsExactlyInAnyOrderElementsOf(issues);
  }

  @Test
  void everyIssueHasANeedOrIsFoundWithoutOne() {
    String without = "project = SHOP AND issue in issuesWithoutNeed(\"SHOP\")";
    Eventually.holds(
        () -> {
          List<String> none = found("pm", without);
          assertThat(none).isNotEmpty().doesNotContain("SHOP-7");
          assertThat(none)
              .containsExactlyInAnyOrderElementsOf(
                  found(
                      "pm",
                      "project = SHOP AND (\"Value Status\" is EMPTY OR \"Value Status\" ="
                          + " \"no-need\")"));
        });
  }

  @Test
  void businessFirstAreThoseOfThatStatus() {
    Eventually.holds(
        () -> {
          List<String> found = found("pm", "issue in businessFirst(\"shop\")");
          assertThat(found).isNotEmpty();
          assertThat(found)
              .containsExactlyInAnyOrderElementsOf(
                  found("pm", "project = SHOP AND \"Value Status\" = \"business-first\""));
        });
  }

  @Test
  void nothingIsFoundByWhatTheUserMayNotSee() {
    List<String> restricted = found("pm", "issue in issuesServing(\"a\") AND project = BANK");
    assertThat(restricted).isNotEmpty();

    assertThat(found("dev", "issue in issuesServing(\"a\")"))
        .doesNotContainAnyElementsOf(restricted);
    String hidden = search("dev", "issue in businessFirst(\"BANK\")").expecting(400).text();
    String missing = search("dev", "issue in businessFirst(\"NOPE\")").expecting(400).text();
    assertThat(hidden.replace("BANK", "NOPE")).isEqualTo(missing);
  }

  @Test
  void aWrongArgumentIsToldInWords() {
    assertThat(search("pm", "issue in issuesServing()").expecting(400).text()).contains("argument");
    assertThat(search("pm", "issue in issuesServing(\" \")").expecting(400).text())
        .contains("the number of a need");
    assertThat(search("pm", "issue in issuesWithoutNeed(\"NOPE\")").expecting(400).text())
        .contains("no project NOPE");
    assertThat(search("pm", "issue in businessFirst(\"a\", \"b\")").expecting(400).text())
        .contains("argument");
  }
}
