package dev.needfirst.sandbox.acceptance;

import static dev.needfirst.sandbox.acceptance.Caller.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database agree, also when one lags behind or dies. */
class TwoNodesIT {
  /** The issues after those of the worked examples are raced for. */
  private static final int EXAMPLES = 13;

  private static final int RACED_FOR = 12;

  @TempDir static Path folder;
  private static EmbeddedPostgres database;
  private static RunningSandbox one;
  private static RunningSandbox two;

  @BeforeAll
  static void start() throws IOException {
    String settling = "-Dneedfirst.settling.millis=" + Long.getLong("needfirst.settling", 3_000);
    database = EmbeddedPostgres.start();
    one = node(database, "one", settling, "--import", export(EXAMPLES + RACED_FOR));
    two = node(database, "two", settling);
  }

  @AfterAll
  static void stop() throws IOException {
    two.close();
    one.close();
    database.close();
  }

  @Test
  void aWriteOnOneNodeIsSeenOnTheOther() {
    new WorkedExamples(one.as("pm"), "ACME").record();
    String field = new WorkedExamples(two.as("pm"), "ACME").fieldId("Value Score");
    for (RunningSandbox node : List.of(one, two)) {
      Eventually.holds(() -> assertThat(fieldAnswer(node, "ACME-9", field)).isEqualTo(60.88));
      Eventually.holds(() -> assertThat(found(node, "\"Value Score\" >= 60")).isEqualTo(2));
    }
    rate(two, "ACME-6", 10);
    double rated = score(two, "ACME-6");
    assertThat(rated).isGreaterThan(14);
    fillIn(one, "ACME-13", 3);
    double filled = score(one, "ACME-13");
    assertThat(filled).isLessThan(22);
    for (RunningSandbox node : List.of(one, two)) {
      Eventually.holds(() -> assertThat(fieldAnswer(node, "ACME-6", field)).isEqualTo(rated));
      Eventually.holds(() -> assertThat(foundWith(node, "ACME-6", rated)).isEqualTo(1));
      Eventually.holds(() -> assertThat(fieldAnswer(node, "ACME-13", field)).isEqualTo(filled));
      Eventually.holds(() -> assertThat(foundWith(node, "ACME-13", filled)).isEqualTo(1));
    }
  }

  /**
   * On one node a need is rated, and until the other has read of it, its issues are indexed there
   * again and again without any event, with what that node still believes. What this is held
   * against can be seen to be needed: with {@code -Dneedfirst.settling=0 -Dneedfirst.rounds=40} it
   * fails.
   */
  @Test
  void aNodeThatIsBehindLeavesNoOldScoreInTheIndex() {
    Caller pm = one.as("pm");
    String field = new WorkedExamples(pm, "ACME").fieldId("Value Score");
    String first = "ACME-" + (EXAMPLES + 1);
    long need = pm.post(OURS + "/needs", need(2)).expecting(201).json().path("id").asLong();
    for (int number = EXAMPLES + 1; number <= EXAMPLES + RACED_FOR; number++) {
      pm.put(OURS + "/issues/ACME-" + number + "/needs/" + need, "{\"fit\": 9}").expecting(200);
    }
    for (int round = 0; round < Integer.getInteger("needfirst.rounds", 2); round++) {
      double before = score(one, first);
      foundOnBoth(before);
      pm.put(OURS + "/needs/" + need, need(3 + round % 7)).expecting(200);
      while (fieldAnswer(two, first, field) == before) {
        two.as("admin").post("/rest/sandbox/1.0/action/reindex", "{}").expecting(200);
      }
    }
    foundOnBoth(score(one, first));
  }

  private static void foundOnBoth(double score) {
    for (RunningSandbox node : List.of(one, two)) {
      foundAll(node, score, RACED_FOR);
    }
  }

  private static String need(int importance) {
    return "{\"project\": \"ACME\", \"statement\": \"Raced for\", \"importance\": "
        + importance
        + "}";
  }

  @Test
  void eachNodeTellsOfTheOther() {
    for (RunningSandbox node : List.of(one, two)) {
      Eventually.holds(
          () -> {
            JsonNode nodes =
                node.as("admin").get(OURS + "/health").expecting(200).json().path("nodes");
            assertThat(nodes).hasSize(2);
            assertThat(nodes.at("/0/here").asBoolean()).isTrue();
            assertThat(nodes.at("/1/here").asBoolean()).isFalse();
            assertThat(nodes.at("/1/state").asText()).isIn("in-step", "behind");
          });
    }
  }

  /** Jira is asked once for each issue that the model moves, whichever node asks. */
  @Test
  void aModelChangedOnOneNodeIsIndexedOnceAndByTheOtherIfThatNodeDies() throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
        RunningSandbox killed = node(postgres, "killed", "--import", export(400));
        RunningSandbox left = node(postgres, "left")) {
      Caller pm = killed.as("pm");
      long need = serveEverywhere(pm, 400);
      Eventually.holds(
          () -> assertThat(found(left, "\"Value Score\" is not EMPTY")).isEqualTo(400));
      Eventually.holds(() -> assertThat(left.as("admin").caughtUp("ACME")).isTrue());
      long asked = indexed(killed) + indexed(left);
      weighCustomers(killed, .8);
      foundAll(left, score(left, "ACME-400"), 400);
      Eventually.holds(() -> assertThat(left.as("admin").caughtUp("ACME")).isTrue());
      assertThat(indexed(killed) + indexed(left) - asked).isEqualTo(400);

      double before = score(left, "ACME-400");
      pm.put(OURS + "/needs/" + need, everywhere("9, \"satisfaction\": 1")).expecting(200);
      weighCustomers(killed, .9);
      killed.kill();
      Eventually.holds(
          () -> {
            double after = score(left, "ACME-400");
            assertThat(after).isGreaterThan(before * 1.4);
            assertThat(found(left, "\"Value Score\" = \"" + after + "\"")).isEqualTo(400);
          });
      Eventually.holds(() -> assertThat(left.as("admin").caughtUp("ACME")).isTrue());
    }
  }

  private static String everywhere(String importance) {
    return "{\"project\": \"ACME\", \"statement\": \"Everywhere\", \"importance\": "
        + importance
        + "}";
  }

  private static long serveEverywhere(Caller pm, int issues) {
    long need = pm.post(OURS + "/needs", everywhere("3")).expecting(201).json().path("id").asLong();
    for (int number = 1; number <= issues; number++) {
      pm.put(OURS + "/issues/ACME-" + number + "/needs/" + need, "{\"fit\": 9}").expecting(200);
    }
    return need;
  }

  private static void foundAll(RunningSandbox node, double score, int issues) {
    String jql = "\"Value Score\" = \"" + score + "\"";
    Eventually.holds(() -> assertThat(found(node, jql)).isEqualTo(issues));
  }

  private static long indexed(RunningSandbox node) {
    return node.as("admin")
        .get("/rest/sandbox/1.0/indexed")
        .expecting(200)
        .json()
        .path("asked")
        .asLong();
  }

  private static void weighCustomers(RunningSandbox node, double weight) {
    Caller admin = node.as("admin");
    String path = OURS + "/projects/ACME/model";
    ObjectNode model = (ObjectNode) admin.get(path).expecting(200).json();
    model.put("customerWeight", weight).put("businessWeight", 1 - weight).put("reason", "a trial");
    admin.put(path, model.toString()).expecting(200);
  }

  private static RunningSandbox node(EmbeddedPostgres postgres, String name, String... more) {
    List<String> options =
        List.of(
            "--empty",
            "--scoring-date",
            "2026-11-21",
            "--db",
            postgres.getJdbcUrl("postgres", "postgres"),
            "--node",
            name);
    return RunningSandbox.start(
        folder.resolve(name),
        Stream.concat(options.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private static String export(int issues) {
    return Export.of("ACME", issues).writeTo(folder.resolve("acme" + issues + ".json")).toString();
  }

  private static void rate(RunningSandbox node, String key, int importance) {
    Caller pm = node.as("pm");
    JsonNode need =
        pm.get(OURS + "/issues/" + key + "/value")
            .expecting(200)
            .json()
            .path("needs")
            .path(0)
            .path("need");
    pm.put(
            OURS + "/needs/" + need.path("id").asLong(),
            "{\"project\": \"ACME\", \"statement\": \"Rated again\", \"importance\": %d, \"satisfaction\": 0, \"reach\": 1}"
                .formatted(importance))
        .expecting(200);
  }

  private static void fillIn(RunningSandbox node, String key, int importance) {
    Caller pm = node.as("pm");
    String field = new WorkedExamples(pm, "ACME").fieldId("Need Importance");
    pm.put("/rest/api/2/issue/" + key, "{\"fields\":{\"%s\":%d}}".formatted(field, importance))
        .expecting(204);
  }

  private static int foundWith(RunningSandbox node, String key, double score) {
    return found(node, "key = " + key + " AND \"Value Score\" = \"" + score + "\"");
  }

  private static double score(RunningSandbox node, String key) {
    return node.as("pm")
        .get(OURS + "/issues/" + key + "/value")
        .expecting(200)
        .json()
        .path("score")
        .asDouble();
  }

  private static double fieldAnswer(RunningSandbox node, String key, String field) {
    return node.as("pm")
        .get("/rest/api/2/issue/" + key)
        .expecting(200)
        .json()
        .path("fields")
        .path(field)
        .asDouble();
  }

  private static int found(RunningSandbox node, String jql) {
    return node.as("pm")
        .get("/rest/api/2/search?maxResults=0&jql=" + Caller.query(jql))
        .expecting(200)
        .json()
        .path("total")
        .asInt();
  }
}
