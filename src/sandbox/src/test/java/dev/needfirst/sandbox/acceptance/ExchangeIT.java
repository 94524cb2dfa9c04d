package dev.needfirst.sandbox.acceptance;

import static dev.needfirst.sandbox.acceptance.Caller.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The demo goes out and comes in again, on the packaged jar. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExchangeIT {
  private static final String SHOP = OURS + "/projects/SHOP";
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

  @Test
  void everythingThatGoesOutAndIsWipedAndComesInGoesOutAgainByteByByte() {
    Caller admin = sandbox.as("admin");
    String first = export(admin);
    JsonNode file = admin.get(SHOP + "/export").expecting(200).json();
    assertThat(file.path("complete").asBoolean()).isTrue();
    assertThat(file.path("needs").size()).isGreaterThan(10);
    assertThat(file.path("issues").size()).isGreaterThan(5);
    assertThat(admin.post(SHOP + "/import", first).status()).isEqualTo(409);
    List<String> scores = scores(admin);

    wipe(admin, file);
    assertThat(export(admin)).isNotEqualTo(first).contains("\"needs\":[\n]", "\"issues\":[\n]");
    JsonNode dry = admin.post(SHOP + "/import?dryRun=true", first).expecting(200).json();
    assertThat(export(admin)).contains("\"needs\":[\n]");
    JsonNode done = admin.post(SHOP + "/import", first).expecting(200).json();

    assertThat(done.path("needs").asInt()).isEqualTo(file.path("needs").size());
    assertThat(done.path("unmappedTotal").asInt()).as(done.toString()).isZero();
    assertThat(dry.path("links")).isEqualTo(done.path("links"));
    assertThat(export(admin)).isEqualTo(first);
    Eventually.holds(() -> assertThat(scores(admin)).isEqualTo(scores));
    assertThat(admin.get(SHOP + "/changes?maxResults=1").json().at("/values/0/reason").asText())
        .isEqualTo("Imported from a file");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void everythingIsRemovedAndSetUpAgainAndComesInWithTheSameScores() {
    Caller admin = sandbox.as("admin");
    String because = "{\"reason\": \"We move to another Jira\"}";
    String file = export(admin);
    List<String> scores = scores(admin);
    assertThat(admin.post(OURS + "/added/remove", because).expecting(409).text())
        .contains("BANK")
        .doesNotContain("SHOP");

    JsonNode removed =
        admin
            .post(
                OURS + "/added/remove",
                "{\"reason\": \"We move to another Jira\", \"withoutExport\": true}")
            .expecting(200)
            .json();

    assertThat(removed.path("fields").size()).isEqualTo(4);
    assertThat(removed.path("leftFields").size()).isEqualTo(3);
    assertThat(admin.get(SHOP + "/ranking").status()).isEqualTo(404);
    JsonNode added = admin.get(OURS + "/added").expecting(200).json();
    added
        .path("tables")
        .forEach(
            table -> {
              if (!List.of("Change", "Setting").contains(table.path("name").asText())) {
                assertThat(table.path("rows").asInt()).as(table.toString()).isZero();
              }
            });
    admin.post(OURS + "/setup", "{}").expecting(200);
    String on = "{\"enabled\": true, \"needsVisibleTo\": \"browse\"}";
    admin.put(SHOP + "/settings", on).expecting(200);
    admin.post(SHOP + "/import", file).expecting(200);
    Eventually.holds(() -> assertThat(scores(admin)).isEqualTo(scores));
    Eventually.holds(() -> assertThat(admin.caughtUp("SHOP")).isTrue());
    JsonNode health = admin.get(OURS + "/health").expecting(200).json();
    assertThat(health.at("/nodes/0/rest").asDouble()).isPositive();
    assertThat(health.at("/nodes/0/fieldAnswer").asDouble()).isPositive();
    assertThat(health.at("/nodes/0/version").asText()).startsWith("0.1.0");
    assertThat(admin.get(OURS + "/health/diagnostics").expecting(200).text())
        .contains("book.projects 1")
        .doesNotContain("SHOP", "admin");
  }

  @Test
  void theListGoesOutAsTheUserSeesItAndOnlyThat() {
    String csv = sandbox.as("pm").get(SHOP + "/export?format=csv&columns=issue").text();
    JsonNode list = sandbox.as("pm").get(SHOP + "/ranking?maxResults=1000").json();

    List<String> keys = new ArrayList<>();
    list.path("values").forEach(row -> keys.add(row.path("issue").asText()));
    assertThat(csv.replace("\uFEFF", "").lines().skip(1)).containsExactlyElementsOf(keys);
    assertThat(sandbox.as("pm").get(SHOP + "/export?format=xlsx").expecting(200).text())
        .startsWith("PK");
    assertThat(sandbox.as("dev").get(SHOP + "/export").status()).isEqualTo(403);
  }

  @Test
  void rowsComeInAndAreScoredAndBadOnesAreNamed() {
    Caller pm = sandbox.as("pm");
    String csv =
        """
        need,importance,evidence.kind,evidence.date,evidence.summary,issue,fit
        Choose a colour,7,observation,2026-11-01,Seen,TILL-1,8
        """;
    assertThat(
            pm.send("POST", SHOP + "/import?dryRun=true", csv, "text/csv")
                .expecting(400)
                .json()
                .path("errors")
                .fieldNames())
        .toIterable()
        .containsExactly("line 2.issue");

    JsonNode done =
        pm.send("POST", SHOP + "/import", csv.replace("TILL-1", "SHOP-90"), "text/csv")
            .expecting(200)
            .json();

    assertThat(done.path("created").asInt()).isEqualTo(1);
    JsonNode needs =
        pm.get(OURS + "/needs?project=SHOP&q=" + Caller.query("Choose a colour")).json();
    assertThat(needs.at("/values/0/issues/0").asText()).isEqualTo("SHOP-90");
    pm.delete(OURS + "/needs/" + needs.at("/values/0/id").asText()).expecting(204);
  }

  @Test
  void whatAFormOfAnotherSiteCouldSendIsRefused() {
    assertThat(sandbox.as("pm").send("POST", SHOP + "/import", "need\nA\n", "text/plain").status())
        .isIn(403, 415);
  }

  private static String export(Caller admin) {
    return admin.get(SHOP + "/export?format=json").expecting(200).text();
  }

  private static List<String> scores(Caller caller) {
    return caller
        .get(SHOP + "/export?format=csv&columns=issue,score,customer,business,valueStatus")
        .expecting(200)
        .text()
        .lines()
        .toList();
  }

  private static void wipe(Caller admin, JsonNode file) {
    for (JsonNode need :
        admin.get(OURS + "/needs?project=SHOP&maxResults=1000").json().path("values")) {
      admin.delete(OURS + "/needs/" + need.path("id").asText()).expecting(204);
    }
    for (JsonNode issue : file.path("issues")) {
      String key = issue.path("issue").asText();
      for (JsonNode impact :
          admin.get(OURS + "/issues/" + key + "/value").expecting(200).json().path("impacts")) {
        if (!impact.path("id").isNull()) {
          admin
              .delete(OURS + "/issues/" + key + "/impacts/" + impact.path("id").asText())
              .expecting(204);
        }
      }
    }
  }
}
