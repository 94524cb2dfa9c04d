package dev.needfirst.sandbox.acceptance;

import static dev.needfirst.sandbox.acceptance.Caller.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo goes out and comes in again, on the packaged jar. */
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
