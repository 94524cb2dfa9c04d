package dev.needfirst.sandbox.acceptance;

import static dev.needfirst.sandbox.acceptance.Caller.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import fires no event; scores come right all the same. */
class SilentImportIT {
  private static final String FLOAT = "com.atlassian.jira.plugin.system.customfieldtypes:float";
  @TempDir Path folder;

  @Test
  void changedInputsEndInRightScores() {
    Path home = folder.resolve("home");
    String bare = Export.of("ACME", 2).writeTo(folder.resolve("bare.json")).toString();
    try (RunningSandbox sandbox = RunningSandbox.start(home, "--empty", "--import", bare)) {
      assertThat(new WorkedExamples(sandbox.as("pm"), "ACME").fieldId("Need Importance"))
          .isNotEmpty();
    }
    String[] first = {"--empty", "--scoring-date", "2026-11-21", "--import", rated(8).toString()};
    try (RunningSandbox sandbox = RunningSandbox.start(home, first)) {
      scored(sandbox, 22.15);
    }
    String[] second = {"--empty", "--scoring-date", "2026-11-21", "--import", rated(2).toString()};
    try (RunningSandbox sandbox = RunningSandbox.start(home, second)) {
      Eventually.holds(
          () ->
              assertThat(
                      sandbox
                          .as("pm")
                          .get(OURS + "/issues/ACME-1/value")
                          .json()
                          .path("score")
                          .asDouble())
                  .isBetween(1.0, 22.0));
      double now =
          sandbox.as("pm").get(OURS + "/issues/ACME-1/value").json().path("score").asDouble();
      scored(sandbox, now);
    }
  }

  private Path rated(int importance) {
    Export export =
        Export.of("ACME", 2)
            .named("customfield_10701", "Need Importance", FLOAT)
            .named("customfield_10702", "Business Impact", FLOAT);
    export.fields(1).put("customfield_10701", importance).put("customfield_10702", 8);
    return export.writeTo(folder.resolve("rated.json"));
  }

  private static void scored(RunningSandbox sandbox, double expected) {
    Caller pm = sandbox.as("pm");
    Eventually.holds(
        () -> {
          assertThat(
                  pm.get(OURS + "/issues/ACME-1/value")
                      .expecting(200)
                      .json()
                      .path("score")
                      .asDouble())
              .isEqualTo(expected);
          assertThat(
                  pm.get(
                          "/rest/api/2/search?jql="
                              + Caller.query(
                                  "\"Value Score\" >= %s AND \"Value Score\" <= %s"
                                      .formatted(expected, expected)))
                      .expecting(200)
                      .json()
                      .path("total")
                      .asInt())
              .isEqualTo(1);
        });
  }
}
