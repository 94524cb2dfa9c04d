package dev.needfirst.sandbox.acceptance;

import static dev.needfirst.sandbox.acceptance.Caller.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input gets a clear error, changes nothing, and the rest goes on. */
class BadInputIT {
  private static final String NEED =
      "{\"project\": \"ACME\", \"statement\": \"Find an invoice\", %s}";
  @TempDir static Path folder;
  private static RunningSandbox sandbox;
  private static Caller pm;

  @BeforeAll
  static void start() {
    Path acme = Export.of("ACME", 5).writeTo(folder.resolve("acme.json"));
    Path gone = Export.of("GONE", 5).writeTo(folder.resolve("gone.json"));
    Path other = Export.of("OTHER", 2).writeTo(folder.resolve("other.json"));
    sandbox =
        RunningSandbox.start(
            folder.resolve("home"),
            "--empty",
            "--scoring-date",
            "2026-11-01",
            "--import",
            acme.toString(),
            "--import",
            other.toString(),
            "--import",
            gone.toString());
    pm = sandbox.as("pm");
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "importance   | \"importance\": 11",
        "importance   | \"importance\": -1",
        "importance   | \"importance\": \"nine\"",
        "importance   | \"importance\": 1e400",
        "reach        | \"reach\": 1.01",
        "satisfaction | \"satisfaction\": [1]",
        "colour       | \"colour\": \"red\"",
        "rootCauses   | \"rootCauses\": \"one\"",
        "evidence     | \"evidence\": [{\"kind\": \"rumour\", \"stance\": \"supports\", \"sources\": 1, \"date\": \"2026-01-01\"}]",
        "evidence     | \"evidence\": [{\"kind\": \"survey\", \"stance\": \"supports\", \"sources\": 0, \"date\": \"2026-01-01\"}]",
        "evidence     | \"evidence\": [{\"kind\": \"survey\", \"stance\": \"supports\", \"sources\": 1, \"date\": \"2099-01-01\"}]",
        "evidence     | \"evidence\": [{\"kind\": \"survey\", \"stance\": \"supports\", \"sources\": 1, \"date\": \"2026-02-30\"}]",
        "impacts      | \"impacts\": [{\"direction\": \"negative\", \"kind\": \"magic\", \"magnitude\": 5}]",
      })
  void aFaultIsNamedByItsMember(String member, String json) {
    unchangedBy(
        () -> {
          JsonNode errors =
              pm.post(OURS + "/needs", NEED.formatted(json)).expecting(400).json().path("errors");
          assertThat(errors.fieldNames())
              .toIterable()
              .as(errors.toString())
              .anyMatch(name -> name.startsWith(member));
        });
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    JsonNode errors =
        pm.post(
                OURS + "/needs",
                "{\"project\": \"ACME\", \"statement\": \"\", \"importance\": 11, \"reach\": -1, \"hue\": 1}")
            .expecting(400)
            .json()
            .path("errors");
    assertThat(errors.fieldNames())
        .toIterable()
        .contains("statement", "importance", "reach", "hue");
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        Arguments.of("NaN", 400, NEED.formatted("\"importance\": NaN")),
        Arguments.of("a member twice", 400, NEED.formatted("\"importance\": 1, \"importance\": 2")),
        Arguments.of(
            "deep nesting",
            400,
            NEED.formatted("\"who\": " + "[".repeat(10_000) + "]".repeat(10_000))),
        Arguments.of("cut off", 400, "{\"project\": \"ACME\", \"statement\": \"Find"),
        Arguments.of("trailing garbage", 400, NEED.formatted("\"importance\": 1") + " x"),
        Arguments.of("an array", 400, "[]"),
        Arguments.of("nothing", 400, ""),
        Arguments.of("5 MB", 413, NEED.formatted("\"who\": \"" + "x".repeat(5_000_000) + "\"")),
        Arguments.of(
            "a 20,000-character statement",
            400,
            "{\"project\": \"ACME\", \"statement\": \"" + "x".repeat(20_000) + "\"}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void aBrokenBodyIsRefused(String what, int status, String body) {
    unchangedBy(
        () ->
            assertThat(pm.post(OURS + "/needs", body).expecting(status).json().has("errorMessages"))
                .as(what)
                .isTrue());
  }

  @ParameterizedTest
  @CsvSource({"application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"})
  void formsAndPlainTextAreNotTaken(String contentType) {
    unchangedBy(
        () ->
            assertThat(
                    pm.send(
                            "POST",
                            OURS + "/needs",
                            NEED.formatted("\"importance\": 1"),
                            contentType)
                        .status())
                .isIn(403, 415));
  }

  @Test
  void textsComeBackAsTheyWereTyped() {
    String typed =
        "<script>alert(1)</script> \uD83D\uDE80 \u0645\u0631\u062D\u0628\u0627 & \"quoted\" 'n' ${x} #if";
    JsonNode need =
        pm.post(
                OURS + "/needs",
                com.fasterxml.jackson.databind.json.JsonMapper.builder()
                    .build()
                    .createObjectNode()
                    .put("project", "ACME")
                    .put("statement", typed)
                    .toString())
            .expecting(201)
            .json();
    assertThat(
            pm.get(OURS + "/needs/" + need.path("id").asLong())
                .expecting(200)
                .json()
                .path("statement")
                .asText())
        .isEqualTo(typed);
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    pm.get(OURS + "/issues/ACME-999/value").expecting(404);
    pm.get(OURS + "/issues/NOPE-1/value").expecting(404);
    pm.get(OURS + "/needs/999999").expecting(404);
    pm.put(OURS + "/issues/ACME-1/needs/999999", "{\"fit\": 5}").expecting(404);
    pm.get(OURS + "/projects/NOPE/ranking").expecting(404);
  }

  @Test
  void whoIsNotLoggedInIsToldSoWhateverElseIsWrong() {
    Caller anonymous = sandbox.anonymous();
    anonymous.get(OURS + "/projects/ACME/changes?startAt=x").expecting(401);
    anonymous.get(OURS + "/projects/ACME/model/versions?maxResults=0").expecting(401);
    anonymous.get(OURS + "/model/versions?maxResults=0").expecting(401);
    anonymous.get(OURS + "/needs?project=ACME&startAt=-1").expecting(401);
    pm.get(OURS + "/projects/ACME/changes?startAt=x").expecting(400);
  }

  @Test
  void aListGoesOnWhenTheIssueAtTheEndOfItsPageIsDeleted() {
    String ranking = OURS + "/projects/GONE/ranking?maxResults=2";
    JsonNode first = pm.get(ranking).expecting(200).json();
    assertThat(first.path("values").findValuesAsText("issue")).containsExactly("GONE-1", "GONE-2");

    sandbox.as("admin").delete("/rest/api/2/issue/GONE-2").expecting(204);

    String next = "&after=" + first.path("next").asText();
    assertThat(
            pm.get(ranking + next).expecting(200).json().path("values").findValuesAsText("issue"))
        .containsExactly("GONE-3", "GONE-4");
  }

  @Test
  void aNeedOfAnotherProjectCannotBeLinked() {
    long need = need("{\"project\": \"OTHER\", \"statement\": \"Elsewhere\"}");
    pm.put(OURS + "/issues/ACME-1/needs/" + need, "{\"fit\": 5}").expecting(409);
  }

  @Test
  void aStaleVersionIsRefusedAndNothingIsLost() {
    long need = need(NEED.formatted("\"importance\": 5"));
    String first = "{\"project\": \"ACME\", \"statement\": \"First\", \"version\": 1}";
    String second = "{\"project\": \"ACME\", \"statement\": \"Second\", \"version\": 1}";
    pm.put(OURS + "/needs/" + need, first).expecting(200);
    pm.put(OURS + "/needs/" + need, second).expecting(409);
    assertThat(pm.get(OURS + "/needs/" + need).json().path("statement").asText())
        .isEqualTo("First");
  }

  @Test
  void ofTwoWritersAtOnceExactlyOneWins() {
    long need = need(NEED.formatted("\"importance\": 5"));
    List<CompletableFuture<Integer>> writers =
        Stream.of("A", "B", "C", "D")
            .map(
                name ->
                    CompletableFuture.supplyAsync(
                        () ->
                            pm.put(
                                    OURS + "/needs/" + need,
                                    "{\"project\": \"ACME\", \"statement\": \"%s\", \"version\": 1}"
                                        .formatted(name))
                                .status()))
            .toList();
    assertThat(writers.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 409, 409, 409);
    assertThat(pm.get(OURS + "/needs/" + need).json().path("version").asInt()).isEqualTo(2);
  }

  private static long need(String body) {
    return pm.post(OURS + "/needs", body).expecting(201).json().path("id").asLong();
  }

  private static void unchangedBy(Runnable call) {
    String before = pm.get(OURS + "/needs?project=ACME&maxResults=1000").expecting(200).text();
    call.run();
    assertThat(pm.get(OURS + "/needs?project=ACME&maxResults=1000").expecting(200).text())
        .isEqualTo(before);
  }
}
