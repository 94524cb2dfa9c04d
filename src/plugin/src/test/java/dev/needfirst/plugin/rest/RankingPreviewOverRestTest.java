package dev.needfirst.plugin.rest;

import static dev.needfirst.plugin.rest.Rest.JSON;
import static dev.needfirst.plugin.rest.Rest.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.NeedfirstField;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a preview says of many issues is what writing it does, and the preview writes nothing. */
class RankingPreviewOverRestTest {
  private static final String IMPORTANCE = "customfield_1";
  private static final String IMPACT = "customfield_2";
  private static final String SCORE = "customfield_9";

  private final Rest rest = new Rest();
  private long need;

  /** SHOP-1 and SHOP-2 serve a need, SHOP-3 has its own, and SHOP-4 nothing. */
  @BeforeEach
  void aBacklog() {
    rest.jira.field(IMPORTANCE, "Need Importance", "float");
    rest.jira.field(IMPACT, "Business Impact", "float");
    rest.fieldIds.remember(NeedfirstField.NEED_IMPORTANCE, IMPORTANCE);
    rest.fieldIds.remember(NeedfirstField.BUSINESS_IMPACT, IMPACT);
    rest.fieldIds.remember(NeedfirstField.VALUE_SCORE, SCORE);
    for (int number = 1; number <= 4; number++) {
      rest.jira
          .index()
          .put(rest.jira.issue(number, "SHOP-" + number), number < 4 ? 1000 - number : null);
    }
    need =
        rest.createNeed(
                "{\"project\": \"SHOP\", \"statement\": \"Find an invoice\", \"importance\": 6,"
                    + " \"satisfaction\": 5, \"reach\": 0.5}")
            .object()
            .get("id")
            .getAsLong();
    linked("SHOP-1", 9);
    linked("SHOP-2", 4);
    rest.jira.value("SHOP-3", IMPORTANCE, 3d);
    rest.follow();
  }

  private void linked(String issue, int fit) {
    done(
        () ->
            rest.writes.link(
                issue, Long.toString(need), JSON, null, body("{\"fit\": " + fit + "}")));
  }

  private void done(Supplier<Response> write) {
    assertThat(rest.ask(write).status()).isBetween(200, 204);
  }

  private Rest.Answer preview(String json) {
    return rest.ask(() -> rest.ranking.preview("SHOP", "", null, JSON, body(json)));
  }

  /** The scores of issues, as they are. */
  private Map<String, String> scores() {
    rest.follow();
    Map<String, String> scores = new TreeMap<>();
    for (String issue : List.of("SHOP-1", "SHOP-2", "SHOP-3", "SHOP-4")) {
      JsonObject row = rest.ask(() -> rest.ranking.row("SHOP", issue, "", null, null)).object();
      scores.put(issue, row.get("score").toString() + " at " + row.get("rank"));
    }
    return scores;
  }

  /** The scores and places as a preview says that they would be; those it does not name stay. */
  private Map<String, String> then(Rest.Answer preview) {
    assertThat(preview.status()).isEqualTo(200);
    Map<String, String> then = new TreeMap<>();
    for (String list : List.of("values", "others")) {
      for (JsonElement one : preview.object().getAsJsonArray(list)) {
        JsonObject move = one.getAsJsonObject();
        then.put(
            move.get("issue").getAsString(), move.get("scoreThen") + " at " + move.get("rankThen"));
      }
    }
    return then;
  }

  private void comesTrue(String asked, Runnable writing) {
    Map<String, String> before = scores();
    long changes = rest.store.changes().lastId();
    Rest.Answer answer = preview(asked);
    Map<String, String> then = then(answer);
    assertThat(rest.store.changes().lastId()).isEqualTo(changes);
    assertThat(scores()).isEqualTo(before);

    writing.run();

    assertThat(scores()).containsAllEntriesOf(then);
    assertThat(scores()).isNotEqualTo(before);
  }

  @Test
  void attachingANeed() {
    comesTrue(
        "{\"issues\": [\"SHOP-3\", \"SHOP-4\"], \"attach\": {\"need\": %d, \"fit\": 10}}"
            .formatted(need),
        () -> {
          linked("SHOP-3", 10);
          linked("SHOP-4", 10);
          rest.jira.index().put(rest.jira.issue(4, "SHOP-4"), 500);
        });
  }

  @Test
  void ratingTheNeedThatDecidesAlsoMovesWhoSharesIt() {
    Rest.Answer answer =
        preview("{\"issues\": [\"SHOP-1\"], \"set\": {\"input\": \"importance\", \"value\": 10}}");
    assertThat(answer.object().get("othersTotal").getAsInt()).isEqualTo(1);
    assertThat(answer.object().get("rising").getAsInt()).isEqualTo(1);
    assertThat(then(answer)).containsOnlyKeys("SHOP-1", "SHOP-2");

    comesTrue(
        "{\"issues\": [\"SHOP-1\"], \"set\": {\"input\": \"importance\", \"value\": 10}}",
        () -> {
          String rated =
              "{\"statement\": \"Find an invoice\", \"importance\": 10, \"satisfaction\": 5,"
                  + " \"reach\": 0.5}";
          done(() -> rest.needs.replace(Long.toString(need), JSON, null, body(rated)));
        });
  }

  @Test
  void ratingAnOwnNeedAndFillingTheImpactOfAnyIssue() {
    comesTrue(
        "{\"issues\": [\"SHOP-3\", \"SHOP-4\"], \"set\": {\"input\": \"importance\", \"value\": 9}}",
        () -> {
          rest.jira.value("SHOP-3", IMPORTANCE, 9d);
          rest.jira.value("SHOP-4", IMPORTANCE, 9d);
        });
    comesTrue(
        "{\"issues\": [\"SHOP-2\"], \"set\": {\"input\": \"businessImpact\", \"value\": 8}}",
        () -> rest.jira.value("SHOP-2", IMPACT, 8d));
  }

  @Test
  void settingFitAndAddingAnImpact() {
    comesTrue(
        "{\"issues\": [\"SHOP-2\"], \"set\": {\"input\": \"fit\", \"value\": 10}}",
        () -> linked("SHOP-2", 10));
    String impact = "{\"direction\": \"negative\", \"kind\": \"risk\", \"magnitude\": 9}";
    comesTrue(
        "{\"issues\": [\"SHOP-2\"], \"impact\": " + impact + "}",
        () -> done(() -> rest.writes.createImpact("SHOP-2", JSON, null, body(impact))));
  }

  @Test
  void everyFaultIsNamed() {
    assertThat(
            preview("{\"issues\": [], \"set\": {\"input\": \"fit\", \"value\": 1}}")
                .error("issues"))
        .isNotBlank();
    assertThat(
            preview("{\"issues\": [\"SHOP-1\"], \"set\": {\"input\": \"fit\", \"value\": 11}}")
                .error("set.value"))
        .contains("between 0 and 10");
    assertThat(
            preview("{\"issues\": [\"SHOP-1\"], \"set\": {\"input\": \"mood\"}}")
                .error("set.input"))
        .contains("businessImpact");
    assertThat(preview("{\"issues\": [\"SHOP-1\"]}").message()).contains("attach, set, impact");
    assertThat(
            preview("{\"issues\": [\"SHOP-1\"], \"attach\": {\"need\": 99}}").error("attach.need"))
        .isNotBlank();
  }

  @Test
  void whatTheUserDoesNotSeeIsNeitherToldNorCounted() {
    rest.jira.hide("pm", "SHOP-2");

    Rest.Answer answer =
        preview(
            "{\"issues\": [\"SHOP-1\", \"SHOP-2\"],"
                + " \"set\": {\"input\": \"importance\", \"value\": 10}}");

    assertThat(answer.object().get("total").getAsInt()).isEqualTo(1);
    assertThat(answer.body().toString()).doesNotContain("SHOP-2");
  }

  @Test
  void whoMayNotSeeNeedsIsToldNothing() {
    rest.visibleTo(new Visibility(Set.of(SmallJira.RESEARCHERS)));
    rest.jira.as("reader");

    assertThat(
            preview("{\"issues\": [\"SHOP-1\"], \"set\": {\"input\": \"fit\", \"value\": 1}}")
                .status())
        .isEqualTo(404);
  }
}
