package dev.needfirst.sandbox.acceptance;

import static dev.needfirst.sandbox.acceptance.Caller.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.needfirst.sandbox.acceptance.WorkedExamples.Expected;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The worked examples have the same score on every surface, after a restart and on another
 * database.
 */
class WorkedExamplesIT {
  @TempDir Path folder;

  @Test
  void everySurfaceShowsTheSpecifiedScoresAlsoAfterARestart() {
    inAndAfterARestart();
  }

  @Test
  void theyAreTheSameOnPostgres() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      inAndAfterARestart("--db", postgres.getJdbcUrl("postgres", "postgres"));
    }
  }

  private void inAndAfterARestart(String... database) {
    Backlog backlog = Backlog.named();
    List<String> options = new ArrayList<>(List.of("--empty", "--scoring-date", "2026-11-21"));
    options.addAll(List.of(database));
    Path home = folder.resolve("home");
    try (RunningSandbox sandbox =
        RunningSandbox.start(home, with(options, backlog.export(folder)))) {
      new WorkedExamples(sandbox.as("pm"), backlog).record();
      everySurfaceAgrees(sandbox, backlog);
    }
    try (RunningSandbox sandbox = RunningSandbox.start(home, options.toArray(String[]::new))) {
      everySurfaceAgrees(sandbox, backlog);
    }
  }

  private static String[] with(List<String> options, Path export) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("--import", export.toString()));
    return all.toArray(String[]::new);
  }

  private static void everySurfaceAgrees(RunningSandbox sandbox, Backlog backlog) {
    Caller pm = sandbox.as("pm");
    WorkedExamples examples = new WorkedExamples(pm, backlog);
    List<String> ranking = backlog.keys(1, 9, 12, 4, 11, 7, 13, 3, 8, 6, 2, 5);
    String inProject = "project = " + backlog.project() + " AND ";
    String valueScore = examples.fieldId("Value Score");
    String valueStatus = examples.fieldId("Value Status");
    for (Expected expected : WorkedExamples.EXPECTED) {
      String key = examples.key(expected.number());
      Eventually.holds(
          () -> {
            JsonNode value = pm.get(OURS + "/issues/" + key + "/value").expecting(200).json();
            assertThat(Expected.text(value.path("score").asDouble()))
                .as("E%s over REST", expected.number())
                .isEqualTo(expected.score());
            assertThat(value.path("status").asText()).isEqualTo(expected.status());
            JsonNode fields =
                pm.get("/rest/api/2/issue/" + key).expecting(200).json().path("fields");
            assertThat(Expected.text(fields.path(valueScore).asDouble()))
                .as("E%s as a field", expected.number())
                .isEqualTo(expected.score());
            assertThat(fields.path(valueStatus).asText()).isEqualTo(expected.status());
          });
    }
    Eventually.holds(
        () ->
            assertThat(found(pm, inProject + "\"Value Score\" >= 40 ORDER BY \"Value Score\" DESC"))
                .isEqualTo(backlog.keys(1, 9, 12, 4)));
    Eventually.holds(
        () ->
            assertThat(
                    found(
                        pm,
                        inProject + "\"Value Score\" is not EMPTY ORDER BY \"Value Score\" DESC"))
                .isEqualTo(ranking));
    assertThat(
            pm.get(OURS + "/issues/" + backlog.key(10) + "/value")
                .expecting(200)
                .json()
                .path("score")
                .isNull())
        .as("nobody looked at E10")
        .isTrue();
    assertThat(ranked(pm, backlog)).startsWith(ranking.toArray(String[]::new));
  }

  private static List<String> found(Caller caller, String jql) {
    List<String> keys = new ArrayList<>();
    caller
        .get("/rest/api/2/search?maxResults=100&jql=" + Caller.query(jql))
        .expecting(200)
        .json()
        .path("issues")
        .forEach(issue -> keys.add(issue.path("key").asText()));
    return keys;
  }

  private static List<String> ranked(Caller caller, Backlog backlog) {
    List<String> keys = new ArrayList<>();
    caller
        .get(OURS + "/projects/" + backlog.project() + "/ranking")
        .expecting(200)
        .json()
        .path("values")
        .forEach(row -> keys.add(row.path("issue").asText()));
    return keys;
  }
}
