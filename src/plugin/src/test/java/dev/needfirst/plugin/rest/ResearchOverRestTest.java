package dev.needfirst.plugin.rest;

import static dev.needfirst.plugin.rest.Rest.JSON;
import static dev.needfirst.plugin.rest.Rest.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.NeedfirstField;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What to research next is told from what the asking user finds, and to who may see needs. */
class ResearchOverRestTest {
  private static final String SCORE = "customfield_9";

  private final Rest rest = new Rest();
  private long guessed;

  @BeforeEach
  void aBacklogWithAnObservedNeedAndAGuessedOne() {
    rest.fieldIds.remember(NeedfirstField.VALUE_SCORE, SCORE);
    long observed =
        need(
            """
            {"project": "SHOP", "statement": "Find an invoice",
             "importance": 9, "satisfaction": 2, "reach": 0.6,
             "evidence": [{"kind": "observation", "stance": "supports", "sources": 6,
                           "date": "2026-11-21", "summary": "watched"}]}
            """);
    guessed =
        need(
            "{\"project\": \"SHOP\", \"statement\": \"Pay by phone\", \"importance\": 9,"
                + " \"satisfaction\": 1, \"reach\": 0.9}");
    linked(7, observed, 5);
    linked(8, observed, 4);
    linked(9, guessed, 9);
    rest.follow();
  }

  private long need(String json) {
    return rest.createNeed(json).object().get("id").getAsLong();
  }

  private void linked(long number, long need, int fit) {
    String key = "SHOP-" + number;
    rest.jira.index().put(rest.jira.issue(number, key), 1_000);
    String json = "{\"fit\": " + fit + "}";
    assertThat(
            rest.ask(() -> rest.writes.link(key, Long.toString(need), JSON, null, body(json)))
                .status())
        .isEqualTo(200);
  }

  private Rest.Answer research(@Nullable String top) {
    return rest.ask(() -> rest.research.research("SHOP", "", null, top, null));
  }

  private JsonArray values(String top) {
    return research(top).object().getAsJsonArray("values");
  }

  @Test
  void theNeedWhoseProofChangesTheTopMostComesFirst() {
    JsonObject first = values("2").get(0).getAsJsonObject();

    assertThat(first.get("need").getAsLong()).isEqualTo(guessed);
    assertThat(first.get("statement").getAsString()).isEqualTo("Pay by phone");
    assertThat(first.get("issue").getAsString()).isEqualTo("SHOP-9");
    assertThat(first.get("topChange").getAsInt()).isEqualTo(1);
    assertThat(first.get("ifProved").getAsInt()).isEqualTo(1);
    assertThat(first.get("ifRefuted").getAsInt()).isZero();
    assertThat(first.get("score").getAsString()).isEqualTo("24.29");
    assertThat(first.get("potential").getAsString()).isEqualTo("52.33");
    assertThat(first.get("confidence").getAsString()).isEqualTo("0.0000");
  }

  @Test
  void itSaysHowMuchOfTheListWasLookedAt() {
    JsonObject answer = research(null).object();

    assertThat(answer.get("top").getAsInt()).isEqualTo(20);
    assertThat(answer.get("scored").getAsInt()).isEqualTo(3);
    assertThat(answer.get("capped").getAsBoolean()).isFalse();
    assertThat(answer.get("total").getAsInt())
        .isEqualTo(answer.getAsJsonArray("values").size())
        .isPositive();
  }

  @Test
  void subTasksAreLookedAtWhereTheyAreRows() {
    rest.jira.under("SHOP-9", rest.jira.issue(7, "SHOP-7"));
    rest.jira.index().put(rest.jira.issue(7, "SHOP-7"), 1_000);

    assertThat(research(null).object().get("scored").getAsInt()).isEqualTo(2);
    assertThat(
            rest.ask(() -> rest.research.research("SHOP", "", "in", null, null))
                .object()
                .get("scored")
                .getAsInt())
        .isEqualTo(3);
  }

  @Test
  void anIssueThatTheUserDoesNotSeeChangesNothingForThem() {
    rest.jira.hide("reader", "SHOP-9");
    rest.jira.as("reader");

    assertThat(research("2").object().get("scored").getAsInt()).isEqualTo(2);
    assertThat(values("2").toString()).doesNotContain("Pay by phone").doesNotContain("SHOP-9");
  }

  @Test
  void whoMayNotSeeNeedsIsToldNothing() {
    rest.visibleTo(new Visibility(Set.of(SmallJira.RESEARCHERS)));
    rest.jira.as("reader");

    assertThat(research("2").status()).isEqualTo(404);
  }

  @Test
  void everyFaultIsNamed() {
    Rest.Answer refused = rest.ask(() -> rest.research.research("SHOP", "", null, "none", "1001"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error("top")).isNotBlank();
    assertThat(refused.error("maxResults")).isNotBlank();
  }
}
