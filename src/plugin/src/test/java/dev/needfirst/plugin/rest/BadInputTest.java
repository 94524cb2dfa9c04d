package dev.needfirst.plugin.rest;

import static dev.needfirst.plugin.rest.Rest.JSON;
import static dev.needfirst.plugin.rest.Rest.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each bad input gives the documented error and stores nothing. */
class BadInputTest {
  private final Rest rest = new Rest();

  @AfterEach
  void nothingWasStored() {
    assertThat(rest.store.changes().lastId()).isZero();
  }

  private Rest.Answer create(String members) {
    return rest.createNeed("{\"project\": \"SHOP\", \"statement\": \"s\"" + members + "}");
  }

  @Test
  void allFaultsAreToldAtOnce() {
    Rest.Answer refused =
        create(
            ", \"importance\": 11, \"satisfaction\": \"two\", \"reach\": 1e400, \"rank\": 1,"
                + " \"evidence\": [{\"kind\": \"rumour\", \"date\": \"2999-01-01\"}]");

    assertThat(refused.status()).isEqualTo(400);
    Set<String> members = refused.object().getAsJsonObject("errors").keySet();
    assertThat(members)
        .containsExactlyInAnyOrder(
            "importance", "satisfaction", "reach", "rank", "evidence[0].kind", "evidence[0].date");
    assertThat(refused.error("importance")).isEqualTo("must be between 0 and 10");
    assertThat(refused.error("rank")).isEqualTo("is not known here");
  }

  @Test
  void ofABodyThatIsAllFaultsTheFirstThousandAreNamed() {
    Rest.Answer refused = create(members(1_001));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.object().getAsJsonObject("errors").keySet())
        .hasSize(1_000)
        .contains("m0", "m999");
    assertThat(refused.message()).contains("more than 1,000 faults");
    assertThat(create(members(1_000)).object().getAsJsonArray("errorMessages")).isEmpty();
  }

  @Test
  void aLongNameIsNotRepeatedInFull() {
    String name = "x".repeat(99) + "\ud83d\ude00" + "x".repeat(100_000);
    String told = "x".repeat(99) + "\u2026";

    assertThat(create(", \"" + name + "\": 1").error(told)).isEqualTo("is not known here");
    assertThat(create(", \"" + name + "\": {\"a\": {\"b\": 1, \"b\": 2}}").error(told + ".a.b"))
        .isEqualTo("is given twice");
  }

  @Test
  void whatSomebodySendsWhoMayNotWriteThereIsNotJudged() {
    rest.jira.as("reader");
    assertThat(create(members(1)).status()).isEqualTo(403);
    rest.jira.as("reporter");
    assertThat(create(members(1)).status()).isEqualTo(404);
  }

  private static String members(int unknown) {
    return IntStream.range(0, unknown)
        .mapToObj(at -> ", \"m" + at + "\": 1")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "1",
        "null",
        "{\"project\": \"SHOP\"",
        "{\"project\": \"SHOP\"} x",
        "{\"project\": \"SHOP\"}{}",
        "{project: \"SHOP\"}",
        "{'project': 'SHOP'}",
        "{\"importance\": NaN}",
        "{\"importance\": Infinity}",
        "{\"importance\": 01}",
        "{\"a\": 1,}",
        "{\"a\": tru}",
        "// c\n{}"
      })
  void whatIsNoJsonObjectIsRefused(String text) {
    Rest.Answer refused = rest.createNeed(text);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.object().getAsJsonArray("errorMessages")).hasSize(1);
  }

  @Test
  void aMemberGivenTwiceIsNamed() {
    assertThat(create(", \"who\": \"a\", \"who\": \"b\"").error("who")).isEqualTo("is given twice");
  }

  @Test
  void halfACharacterIsRefused() {
    assertThat(create(", \"who\": \"\\ud800\"").error("who")).isEqualTo("holds half a character");
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    Rest.Answer refused =
        rest.ask(
            () ->
                rest.needs.create(
                    JSON, new ByteArrayInputStream(new byte[] {'{', (byte) 0xff, '}'})));

    assertThat(refused.status()).isEqualTo(400);
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(rest.createNeed("{\"a\":".repeat(40) + "1" + "}".repeat(40)).status())
        .isEqualTo(400);
    assertThat(rest.createNeed("[".repeat(100_000)).status()).isEqualTo(400);
  }

  @Test
  void aBodyOfFiveMegabytesIsTooLarge() {
    assertThat(create(", \"who\": \"" + "x".repeat(5_000_000) + "\"").status()).isEqualTo(413);
  }

  @Test
  void aLongStatementIsNamed() {
    Rest.Answer refused =
        rest.createNeed("{\"project\": \"SHOP\", \"statement\": \"" + "x".repeat(20_000) + "\"}");

    assertThat(refused.error("statement")).contains("2,000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""})
  void whatIsNotSentAsJsonIsRefused(String type) {
    assertThat(rest.ask(() -> rest.needs.create(type, body("{}"))).status()).isEqualTo(415);
  }

  @Test
  void sharingWithoutJsonIsRefusedThoughItHasNoBody() {
    rest.jira.issue(7, "SHOP-7");

    assertThat(rest.ask(() -> rest.writes.share("SHOP-7", null, null)).status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "x", "-1", "99999999999999999999"})
  void aNeedThatIsNotThereIsNotFound(String id) {
    assertThat(rest.ask(() -> rest.needs.get(id, null)).status()).isEqualTo(404);
  }

  @Test
  void aListIsAskedForInItsRange() {
    JsonObject errors =
        rest.ask(() -> rest.needs(Map.of("project", "SHOP", "startAt", "-1", "maxResults", "1001")))
            .object()
            .getAsJsonObject("errors");

    assertThat(errors.keySet()).containsExactlyInAnyOrder("startAt", "maxResults");
  }

  @Test
  void whatWasNotForeseenLeaksNothing() {
    Rest.Answer failed =
        rest.ask(
            () -> {
              throw new IllegalStateException("secret");
            });

    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.message()).doesNotContain("secret").contains("The log has more under");
  }
}
