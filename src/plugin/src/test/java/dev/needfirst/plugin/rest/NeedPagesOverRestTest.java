package dev.needfirst.plugin.rest;

import static dev.needfirst.plugin.rest.Rest.JSON;
import static dev.needfirst.plugin.rest.Rest.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages of needs ask for: lists, one need, its history, and merging. */
class NeedPagesOverRestTest {
  private final Rest rest = new Rest();
  private long invoice;
  private long bill;

  @BeforeEach
  void twoNeeds() {
    rest.jira.issue(7, "SHOP-7");
    rest.jira.issue(9, "SHOP-9");
    invoice =
        need("Find last month's invoice", "\"importance\": 9, \"satisfaction\": 2, \"reach\": 0.6");
    bill = need("Split a bill fairly", "\"importance\": 4");
    link("SHOP-7", invoice);
    link("SHOP-9", invoice);
    rest.following.runOnce();
  }

  private long need(String statement, String more) {
    return rest.createNeed(
            "{\"project\": \"SHOP\", \"statement\": \"%s\", %s}".formatted(statement, more))
        .object()
        .get("id")
        .getAsLong();
  }

  private void link(String issue, long need) {
    Rest.Answer linked =
        rest.ask(
            () -> rest.writes.link(issue, Long.toString(need), JSON, null, body("{\"fit\": 8}")));
    assertThat(linked.status()).isEqualTo(200);
  }

  private JsonObject page(Map<String, String> query) {
    Rest.Answer answer = rest.ask(() -> rest.needs(query));
    assertThat(answer.status()).isEqualTo(200);
    return answer.object();
  }

  private static List<Long> ids(JsonObject page) {
    List<Long> ids = new ArrayList<>();
    page.getAsJsonArray("values")
        .forEach(one -> ids.add(one.getAsJsonObject().get("id").getAsLong()));
    return ids;
  }

  @Test
  void aListInAnOrderSaysHowEachLooksAndWhatThereIsInAll() {
    JsonObject page = page(Map.of("project", "SHOP", "order", "-score"));

    assertThat(ids(page)).containsExactly(invoice, bill);
    JsonObject first = page.getAsJsonArray("values").get(0).getAsJsonObject();
    assertThat(first.getAsJsonObject("best").get("issue").getAsString()).startsWith("SHOP-");
    assertThat(first.getAsJsonArray("states").toString()).isEqualTo("[\"no-evidence\"]");
    assertThat(page.getAsJsonObject("counts").toString())
        .isEqualTo(
            "{\"ageing\":0,\"all\":2,\"no-evidence\":2,\"no-issue\":1,\"open-ratings\":1,"
                + "\"opinions-only\":0,\"wellKnown\":0}");
    assertThat(page.get("scoringDate").getAsString()).isEqualTo("2026-11-21");
    assertThat(page.get("mayWrite").getAsBoolean()).isTrue();
  }

  @Test
  void whoSearchesGetsTheNeedsAlone() {
    JsonObject page = page(Map.of("project", "SHOP", "q", "INVOICE"));

    assertThat(ids(page)).containsExactly(invoice);
    assertThat(page.keySet()).containsExactly("startAt", "maxResults", "total", "values");
  }

  @Test
  void nearOnesSayHowNear() {
    JsonObject page = page(Map.of("project", "SHOP", "like", "Find the invoice of last month"));

    assertThat(ids(page)).containsExactly(invoice);
    JsonElement likeness = page.getAsJsonArray("values").get(0).getAsJsonObject().get("likeness");
    assertThat(likeness.getAsDouble()).isBetween(0.5, 1.0);
  }

  @Test
  void anIssueThatTheUserDoesNotSeeIsNeitherTheBestNorCounted() {
    rest.jira.issue(11, "SHOP-11");
    rest.jira.hide("pm", "SHOP-7").hide("pm", "SHOP-9");

    JsonObject page =
        page(Map.of("project", "SHOP", "order", "-score", "is", "no-issue", "with", "serving"));

    assertThat(ids(page)).containsExactly(invoice, bill);
    page.getAsJsonArray("values")
        .forEach(
            one -> {
              assertThat(one.getAsJsonObject().get("best").isJsonNull()).isTrue();
              assertThat(one.getAsJsonObject().getAsJsonArray("serving")).isEmpty();
            });
  }

  @Test
  void whatIsNotKnownIsNamed() {
    Rest.Answer answer =
        rest.ask(() -> rest.needs(Map.of("is", "lost", "order", "price", "with", "cheese")));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.object().getAsJsonObject("errors").keySet())
        .containsExactlyInAnyOrder("is", "order", "with", "project");
  }

  @Test
  void aNeedsOwnPageHasItsIssuesAndWhoChangedItLast() {
    JsonObject need = rest.ask(() -> rest.needs.get(Long.toString(invoice), "serving")).object();

    assertThat(need.getAsJsonArray("serving")).hasSize(2);
    JsonObject serving = need.getAsJsonArray("serving").get(0).getAsJsonObject();
    assertThat(serving.get("fit").getAsInt()).isEqualTo(8);
    assertThat(serving.get("valueStatus").getAsString()).isEqualTo("assumed");
    assertThat(need.getAsJsonObject("changed").get("at").getAsString()).startsWith("2026-11-");
    assertThat(need.get("mayWrite").getAsBoolean()).isTrue();
  }

  @Test
  void aNeedsOwnPageSaysHowMuchOfEachPieceOfEvidenceStillCounts() {
    long known =
        need(
            "Know what is left in the drawer",
            "\"evidence\": [{\"kind\": \"survey\", \"sources\": 20, \"date\": \"2025-11-21\"},"
                + " {\"kind\": \"opinion\", \"date\": \"2026-11-21\"}]");

    JsonObject page = rest.ask(() -> rest.needs.get(Long.toString(known), null)).object();

    List<String> counts = new ArrayList<>();
    page.getAsJsonArray("evidence")
        .forEach(one -> counts.add(one.getAsJsonObject().get("counts").getAsString()));
    assertThat(counts).containsExactly("0.5000", "1.0000");
  }

  @Test
  void whoSawAnIssueBeforeItsNeedWasMergedIsToldThatItChanged() {
    int seen = value("SHOP-7").get("version").getAsInt();
    rest.ask(
        () ->
            rest.needs.merge(Long.toString(invoice), JSON, null, body("{\"into\": " + bill + "}")));

    Rest.Answer stale =
        rest.ask(
            () ->
                rest.writes.link(
                    "SHOP-7",
                    Long.toString(bill),
                    JSON,
                    null,
                    body("{\"fit\": 3, \"version\": " + seen + "}")));

    assertThat(stale.status()).isEqualTo(409);
  }

  @Test
  void aVersionBeyondAllIsNotThePresentOne() {
    String into = "{\"into\": " + bill + ", \"intoVersion\": 9007199254740991}";

    assertThat(
            rest.ask(() -> rest.needs.merge(Long.toString(invoice), JSON, null, body(into)))
                .status())
        .isEqualTo(409);
  }

  @Test
  void twoNeedsBecomeOneWithTheHistoryOfIt() {
    Rest.Answer merged =
        rest.ask(
            () ->
                rest.needs.merge(
                    Long.toString(invoice), JSON, null, body("{\"into\": " + bill + "}")));

    assertThat(merged.status()).isEqualTo(200);
    assertThat(merged.object().getAsJsonArray("issues")).hasSize(2);
    assertThat(rest.ask(() -> rest.needs.get(Long.toString(invoice), null)).status())
        .isEqualTo(404);
    JsonObject last =
        rest.ask(() -> rest.needs.changes(Long.toString(bill), null, null))
            .object()
            .getAsJsonArray("values")
            .get(0)
            .getAsJsonObject();
    assertThat(last.get("kind").getAsString()).isEqualTo("need-merged");
    assertThat(last.getAsJsonObject("after").get("merged").getAsString())
        .isEqualTo("Find last month's invoice");
  }

  @Test
  void theHistoryComesByPagesTheLatestFirst() {
    for (int satisfaction = 1; satisfaction <= 3; satisfaction++) {
      String edited =
          "{\"statement\": \"Split a bill fairly\", \"satisfaction\": " + satisfaction + "}";
      rest.ask(() -> rest.needs.replace(Long.toString(bill), JSON, null, body(edited)));
    }

    JsonObject page = rest.ask(() -> rest.needs.changes(Long.toString(bill), "1", "2")).object();

    assertThat(page.get("total").getAsInt()).isEqualTo(4);
    List<Integer> versions = new ArrayList<>();
    page.getAsJsonArray("values")
        .forEach(one -> versions.add(one.getAsJsonObject().get("version").getAsInt()));
    assertThat(versions).containsExactly(3, 2);
  }

  @Test
  void mergingIntoNothingIsRefused() {
    for (String into : List.of("999", String.valueOf(invoice), "\"x\"", "null")) {
      Rest.Answer refused =
          rest.ask(
              () ->
                  rest.needs.merge(
                      Long.toString(invoice), JSON, null, body("{\"into\": " + into + "}")));
      assertThat(refused.status()).as(into).isEqualTo(400);
      assertThat(refused.object().getAsJsonObject("errors").keySet()).containsExactly("into");
    }
    assertThat(rest.ask(() -> rest.needs.get(Long.toString(invoice), null)).status())
        .isEqualTo(200);
  }

  @Test
  void aResolvedIssueAsksOnceHowSatisfiedTheyAreNow() {
    assertThat(value("SHOP-7").get("asks").isJsonNull()).isTrue();

    rest.jira.resolved("SHOP-7", Instant.parse("2026-11-20T09:00:00Z"));
    assertThat(value("SHOP-7").getAsJsonObject("asks").get("need").getAsLong()).isEqualTo(invoice);

    assertThat(rest.ask(() -> rest.writes.skipQuestion("SHOP-7")).status()).isEqualTo(204);
    assertThat(value("SHOP-7").get("asks").isJsonNull()).isTrue();
  }

  @Test
  void anAnswerEndsTheQuestion() {
    rest.jira.resolved("SHOP-7", Instant.parse("2026-11-20T09:00:00Z"));
    rest.ask(
        () ->
            rest.needs.replace(
                Long.toString(invoice),
                JSON,
                null,
                body("{\"statement\": \"Find last month's invoice\", \"satisfaction\": 8}")));

    assertThat(value("SHOP-7").get("asks").isJsonNull()).isTrue();
  }

  @Test
  void theValueSaysWhatTheUserMayWrite() {
    assertThat(value("SHOP-7").getAsJsonObject("mayWrite").toString())
        .isEqualTo("{\"issue\":true,\"needs\":true}");
    rest.jira.notEditable("SHOP-7");
    assertThat(value("SHOP-7").getAsJsonObject("mayWrite").toString())
        .isEqualTo("{\"issue\":false,\"needs\":true}");
    rest.jira.as("reader");
    assertThat(value("SHOP-7").getAsJsonObject("mayWrite").toString())
        .isEqualTo("{\"issue\":false,\"needs\":false}");
  }

  private JsonObject value(String issue) {
    return rest.ask(() -> rest.issues.value(issue)).object();
  }
}
