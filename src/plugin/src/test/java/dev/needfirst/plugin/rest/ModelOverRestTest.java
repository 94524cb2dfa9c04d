package dev.needfirst.plugin.rest;

import static dev.needfirst.plugin.rest.Rest.JSON;
import static dev.needfirst.plugin.rest.Rest.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Models;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.NeedfirstField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Models over REST: what is in force, what another would do, who chose which and why. */
class ModelOverRestTest {
  private static final String IMPORTANCE = "customfield_1";
  private static final String IMPACT = "customfield_2";

  private final Rest rest = new Rest();

  @BeforeEach
  void anAdministrator() {
    rest.jira.field(IMPORTANCE, "Need Importance", "float");
    rest.jira.field(IMPACT, "Business Impact", "float");
    rest.fieldIds.remember(NeedfirstField.NEED_IMPORTANCE, IMPORTANCE);
    rest.fieldIds.remember(NeedfirstField.BUSINESS_IMPACT, IMPACT);
    rest.fieldIds.remember(NeedfirstField.VALUE_SCORE, "customfield_9");
    rest.jira.as("admin");
  }

  /** SHOP-1 to SHOP-4: two needs, two wishes of the business. */
  private void backlog() {
    for (int number = 1; number <= 4; number++) {
      rest.jira.index().put(rest.jira.issue(number, "SHOP-" + number), 1000);
    }
    rest.jira.value("SHOP-1", IMPORTANCE, 9d);
    rest.jira.value("SHOP-2", IMPORTANCE, 3d);
    rest.jira.value("SHOP-3", IMPACT, 10d);
    rest.jira.value("SHOP-4", IMPACT, 4d);
    rest.follow();
  }

  private JsonObject model() {
    return rest.ask(() -> rest.model.model("SHOP")).object();
  }

  private static JsonObject weighing(JsonObject model, double customers) {
    model.addProperty("customerWeight", customers);
    model.addProperty("businessWeight", 1 - customers);
    return model;
  }

  private static JsonObject because(JsonObject model, String reason) {
    model.addProperty("reason", reason);
    return model;
  }

  private Rest.Answer save(JsonObject model) {
    return rest.ask(() -> rest.model.save("SHOP", JSON, null, body(model.toString())));
  }

  private Rest.Answer preview(JsonObject model, String points) {
    return rest.ask(
        () -> rest.model.preview("SHOP", JSON, "", null, null, points, body(model.toString())));
  }

  private static List<String> texts(JsonArray array, String member) {
    List<String> texts = new ArrayList<>();
    array.forEach(one -> texts.add(one.getAsJsonObject().get(member).getAsString()));
    return texts;
  }

  @Test
  void itSaysWhoseModelIsInForceAndWhatIsToBeSaidAboutIt() {
    JsonObject inherited = model();
    assertThat(inherited.get("own").getAsBoolean()).isFalse();
    assertThat(inherited.get("modelVersion").getAsInt()).isZero();
    assertThat(inherited.get("mayWrite").getAsBoolean()).isTrue();
    assertThat(inherited.getAsJsonArray("warnings")).isEmpty();

    JsonObject own = save(because(weighing(model(), .4), "a trial")).object();

    assertThat(own.get("own").getAsBoolean()).isTrue();
    assertThat(own.get("modelVersion").getAsInt()).isEqualTo(1);
    assertThat(texts(own.getAsJsonArray("warnings"), "code"))
        .containsExactly("business-above-customer");
    rest.jira.as("pm");
    assertThat(model().get("mayWrite").getAsBoolean()).isFalse();
  }

  @Test
  void theLadderOutOfOrderIsToldByTheNamesOfTheKinds() {
    JsonObject model = model();
    JsonObject survey = model.getAsJsonObject("evidence").getAsJsonObject("survey");
    survey.addProperty("cap", .6);
    JsonArray warnings = preview(model, "false").object().getAsJsonArray("warnings");

    assertThat(texts(warnings, "code")).containsExactly("ladder", "ladder");
    assertThat(texts(warnings, "text")).allMatch(text -> text.contains("Survey"));
  }

  @Test
  void nothingIsSavedWithoutAReasonAndAllFaultsAreToldAtOnce() {
    Rest.Answer bare = save(model());
    assertThat(bare.status()).isEqualTo(400);
    assertThat(bare.error("reason")).isNotBlank();

    JsonObject wrong = because(weighing(model(), .7), " ");
    wrong.addProperty("businessWeight", -.3);
    wrong.addProperty("kind", "loudest-first");
    wrong.getAsJsonObject("evidence").getAsJsonObject("survey").addProperty("halfLife", 0);
    Rest.Answer answer = save(wrong);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.object().getAsJsonObject("errors").keySet())
        .contains("reason", "kind", "businessWeight", "evidence.survey.halfLife");
    assertThat(model().get("own").getAsBoolean()).isFalse();
    assertThat(rest.ask(() -> rest.model.giveUp("SHOP", null, null)).status()).isEqualTo(400);
  }

  @Test
  void aPreviewIsWhatIsSeenAfterSavingAndSavesNothing() {
    backlog();
    JsonObject other = weighing(model(), .05);

    JsonObject preview = preview(other, "true").object();

    assertThat(model().get("own").getAsBoolean()).isFalse();
    assertThat(preview.get("scored").getAsInt()).isEqualTo(4);
    assertThat(preview.get("moved").getAsInt()).isEqualTo(4);
    assertThat(preview.get("projects")).isEqualTo(JsonNull.INSTANCE);
    assertThat(texts(preview.getAsJsonArray("places"), "issue"))
        .containsExactly("SHOP-1", "SHOP-2", "SHOP-3", "SHOP-4");
    save(because(other, "a trial"));
    rest.following.runOnce();
    JsonArray points =
        rest.ask(() -> rest.points.points("SHOP", "", null, null, null))
            .object()
            .getAsJsonArray("values");
    for (JsonElement one : preview.getAsJsonArray("points")) {
      JsonObject then = one.getAsJsonObject().getAsJsonObject("to");
      String issue = one.getAsJsonObject().get("issue").getAsString();
      JsonObject seen =
          points.asList().stream()
              .map(JsonElement::getAsJsonObject)
              .filter(point -> point.get("issue").getAsString().equals(issue))
              .findFirst()
              .orElseThrow();
      for (String member : Set.of("score", "customer", "business", "valueStatus")) {
        assertThat(then.get(member)).as(issue + " " + member).isEqualTo(seen.get(member));
      }
    }
    List<String> order = texts(points, "issue");
    for (JsonElement row : preview.getAsJsonArray("places")) {
      JsonObject shown = row.getAsJsonObject();
      assertThat(order.indexOf(shown.get("issue").getAsString()) + 1)
          .isEqualTo(shown.get("to").getAsInt());
    }
  }

  @Test
  void aPreviewIsForWhoMaySaveAndHasOnlyWhatTheySee() {
    backlog();
    rest.jira.hide("admin", "SHOP-3");
    JsonObject preview = preview(weighing(model(), .05), "true").object();
    assertThat(preview.get("scored").getAsInt()).isEqualTo(3);
    assertThat(preview.toString()).doesNotContain("SHOP-3");

    rest.jira.as("pm");
    assertThat(preview(weighing(model(), .05), "true").status()).isEqualTo(403);
    assertThat(
            rest.ask(() -> rest.globalModel.preview(JSON, null, null, null, body("{}"))).status())
        .isEqualTo(403);
  }

  @Test
  void theGlobalPreviewIsOfTheProjectsThatInherit() {
    backlog();
    JsonObject other = weighing(model(), .05);
    JsonObject global =
        rest.ask(() -> rest.globalModel.preview(JSON, null, null, null, body(other.toString())))
            .object();
    assertThat(texts(global.getAsJsonArray("projects"), "key")).containsExactly("SHOP");
    assertThat(global.get("moved").getAsInt()).isEqualTo(4);

    save(because(model(), "our own"));
    JsonObject without =
        rest.ask(() -> rest.globalModel.preview(JSON, null, null, null, body(other.toString())))
            .object();
    assertThat(without.getAsJsonArray("projects")).isEmpty();
    assertThat(without.get("scored").getAsInt()).isZero();
  }

  @Test
  void versionsSayWhatChangedAndAreRestoredWithAReason() {
    save(because(weighing(model(), .7), "more for customers"));
    save(because(weighing(model(), .3), "a trial"));
    rest.ask(() -> rest.model.giveUp("SHOP", null, "as everyone"));

    JsonArray versions =
        rest.ask(() -> rest.model.versions("SHOP", null, null)).object().getAsJsonArray("values");

    assertThat(texts(versions, "version")).containsExactly("3", "2", "1");
    assertThat(texts(versions, "reason"))
        .containsExactly("as everyone", "a trial", "more for customers");
    assertThat(texts(versions, "inForce")).containsExactly("false", "false", "false");
    JsonObject second = versions.get(1).getAsJsonObject();
    assertThat(second.getAsJsonArray("changes").get(0))
        .hasToString("{\"member\":\"customerWeight\",\"from\":0.7,\"to\":0.3}");
    assertThat(versions.get(0).getAsJsonObject().has("customerWeight")).isFalse();

    assertThat(restore("1", "{}").error("reason")).isNotBlank();
    assertThat(restore("7", "{\"reason\": \"why not\"}").status()).isEqualTo(404);
    assertThat(restore("x", "{\"reason\": \"why not\"}").status()).isEqualTo(404);
    JsonObject restored = restore("1", "{\"reason\": \"it was right\"}").object();
    assertThat(restored.get("modelVersion").getAsInt()).isEqualTo(4);
    assertThat(restored.get("customerWeight").getAsDouble()).isEqualTo(.7);
    assertThat(restore("1", "{\"version\": 1, \"reason\": \"late\"}").status()).isEqualTo(409);
  }

  private Rest.Answer restore(String number, String body) {
    return rest.ask(() -> rest.model.restore("SHOP", number, JSON, body(body)));
  }

  @Test
  void aVersionOfANewerNeedfirstIsNamedAndNotRestored() {
    rest.store
        .transactions()
        .write(
            () -> {
              for (long project : List.of(SmallJira.SHOP, Models.GLOBAL)) {
                rest.store
                    .models()
                    .save(
                        project,
                        new ModelVersion(
                            1,
                            Model.customerFirst(),
                            "admin",
                            null,
                            "newer",
                            List.of("kind=loudest-first")));
              }
              return true;
            });

    JsonObject version =
        rest.ask(() -> rest.model.versions("SHOP", null, null))
            .object()
            .getAsJsonArray("values")
            .get(0)
            .getAsJsonObject();

    assertThat(version.getAsJsonArray("unknown").toString()).contains("loudest-first");
    assertThat(version.has("customerWeight")).isFalse();
    assertThat(version.get("changes")).isEqualTo(JsonNull.INSTANCE);
    assertThat(restore("1", "{\"reason\": \"why not\"}").error("model")).contains("loudest-first");
    assertThat(model().getAsJsonArray("unknown").toString()).contains("loudest-first");
  }

  @Test
  void reasonsAreForWhoSeesNeedsAndForAdministrators() {
    rest.jira.issue(7, "SHOP-7");
    save(because(model(), "Mueller of Acme told us"));
    rest.visibleTo(new Visibility(Set.of(10_100L)));

    assertThat(versions()).contains("Acme");
    rest.jira.as("pm");
    assertThat(versions()).doesNotContain("Acme").contains("customerWeight");
  }

  private String versions() {
    return rest.ask(() -> rest.model.versions("SHOP", null, null)).object().toString();
  }
}
