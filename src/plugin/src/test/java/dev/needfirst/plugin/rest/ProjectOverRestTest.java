package dev.needfirst.plugin.rest;

import static dev.needfirst.plugin.rest.Rest.JSON;
import static dev.needfirst.plugin.rest.Rest.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.RecordingOwnImpacts;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.NeedfirstField;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a project has decided and who changed it, told to those who may know. */
class ProjectOverRestTest {
  private static final By ANNA = By.author("admin");

  private final Rest rest = new Rest();
  private final EnablingProjects enabling = new EnablingProjects(rest.store, Clock.systemUTC());

  private void decide(@Nullable String setAsideJql) {
    enabling.save(
        SmallJira.SHOP,
        null,
        new SettingsDraft(true, Visibility.browse(), null, setAsideJql, Map.of()),
        ANNA);
  }

  private void recordImpact(long issue, String description) {
    new RecordingOwnImpacts(rest.store, Clock.systemUTC())
        .record(
            new Issue(issue, SmallJira.SHOP),
            null,
            new ImpactDraft("negative", "support", 5.0, description, null),
            ANNA);
  }

  private JsonObject changes(@Nullable String startAt, @Nullable String maxResults) {
    return rest.ask(() -> rest.project.changes("SHOP", startAt, maxResults)).object();
  }

  private static List<String> kinds(JsonObject page) {
    List<String> kinds = new ArrayList<>();
    for (JsonElement change : page.getAsJsonArray("values")) {
      kinds.add(change.getAsJsonObject().get("kind").getAsString());
    }
    return kinds;
  }

  @Test
  void settingsAreNeverOlderThanTheVersionGivenWithThem() {
    rest.jira.as("admin");
    rest.meanwhile.write(() -> decide("labels = security"));

    JsonObject settings = rest.ask(() -> rest.project.settings("SHOP")).object();

    assertThat(settings.get("version").getAsInt()).isEqualTo(1);
    assertThat(settings.get("setAsideJql").getAsString()).isEqualTo("labels = security");
  }

  @Test
  void aProjectMayMapAnotherFieldAndIsToldWhich() {
    rest.jira.as("admin");
    String json =
        "{\"enabled\": true, \"needsVisibleTo\": \"browse\","
            + " \"mappedFields\": {\"businessImpact\": \"customfield_5\"}}";

    Rest.Answer saved = rest.ask(() -> rest.project.saveSettings("SHOP", JSON, null, body(json)));

    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.object().getAsJsonObject("mappedFields").toString())
        .isEqualTo("{\"businessImpact\":\"customfield_5\"}");
    rest.fieldIds.refresh();
    assertThat(rest.fieldIds.of(NeedfirstField.BUSINESS_IMPACT, SmallJira.SHOP))
        .contains("customfield_5");
    assertThat(rest.fieldIds.of(NeedfirstField.BUSINESS_IMPACT, SmallJira.BANK)).isEmpty();
  }

  @Test
  void aModelIsNeverOlderThanTheVersionGivenWithIt() {
    Model other = Model.customerFirst().with(Parameter.REACH_FLOOR, 0.2);
    rest.meanwhile.write(
        () ->
            new ChoosingModels(rest.store, Clock.systemUTC())
                .save(SmallJira.SHOP, null, other, ANNA.because("ours")));

    JsonObject model = rest.ask(() -> rest.model.model("SHOP")).object();

    assertThat(model.get("version").getAsInt()).isEqualTo(1);
    assertThat(model.get("reachFloor").getAsString()).isEqualTo("0.2");
  }

  @Test
  void settingsAreForAdministratorsAlsoWhereChangesAreListed() {
    decide("labels = security");
    recordImpact(rest.jira.issue(7, "SHOP-7").getId(), "calls");

    assertThat(kinds(changes(null, null))).containsExactly("own-impact-recorded");
    rest.jira.as("admin");
    assertThat(kinds(changes(null, null)))
        .containsExactly("own-impact-recorded", "settings-edited");
  }

  @Test
  void changesComeByPageTheNewestFirst() {
    rest.jira.issue(7, "SHOP-7");
    for (int count = 0; count < 450; count++) {
      recordImpact(7, "impact " + count);
    }

    JsonObject first = changes(null, "2");
    JsonObject last = changes("449", "50");

    assertThat(first.getAsJsonArray("values")).hasSize(2);
    assertThat(first.get("total").isJsonNull()).isTrue();
    assertThat(first.toString()).contains("impact 449", "impact 448").doesNotContain("impact 447");
    assertThat(last.getAsJsonArray("values")).hasSize(1);
    assertThat(last.toString()).contains("impact 0");
    assertThat(last.get("total").getAsInt()).isEqualTo(450);
    assertThat(rest.jira.lookUps()).isEqualTo(2);
  }

  @Test
  void changesOfHiddenIssuesAreNotCounted() {
    rest.jira.issue(7, "SHOP-7");
    rest.jira.issue(8, "SHOP-8");
    recordImpact(7, "one");
    recordImpact(8, "two");
    rest.jira.hide("pm", "SHOP-8");

    JsonObject page = changes(null, null);

    assertThat(page.get("total").getAsInt()).isEqualTo(1);
    assertThat(page.toString()).doesNotContain("two", "SHOP-8");
  }

  @Test
  void whoIsNotLoggedInIsToldSoBeforeAnythingElse() {
    rest.jira.as(null);

    for (Supplier<Response> request :
        List.<Supplier<Response>>of(
            () -> rest.project.changes("SHOP", "x", "0"),
            () -> rest.model.versions("SHOP", "x", "0"),
            () -> rest.needs(Map.of("startAt", "x", "maxResults", "0")),
            () -> rest.ranking.list("SHOP", null, null, "x", null, "x", "0"),
            () -> rest.project.saveSettings("SHOP", "text/plain", "x", body("")),
            () -> rest.model.save("SHOP", JSON, "x", body("no JSON")),
            () -> rest.model.giveUp("SHOP", "x", null))) {
      assertThat(rest.ask(request).status()).isEqualTo(401);
    }
  }

  @Test
  void whereTheUserSeesNoIssueNothingIsThere() {
    rest.jira.issue(7, "SHOP-7");
    rest.jira.grant("reporter", "browse", "SHOP").hide("reporter", "SHOP-7").as("reporter");

    for (Supplier<Response> request :
        List.<Supplier<Response>>of(
            () -> rest.project.changes("SHOP", null, null),
            () -> rest.model.model("SHOP"),
            () -> rest.model.versions("SHOP", null, null),
            () -> rest.project.settings("SHOP"),
            () -> rest.ranking.list("SHOP", null, null, null, null, null, null),
            () -> rest.needs(Map.of("project", "SHOP")))) {
      Rest.Answer answer = rest.ask(request);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.message()).isEqualTo("There is no such project, or you may not see it.");
    }
  }

  @Test
  void aProjectWithoutAnyIssueIsThereForWhoMayBrowseIt() {
    rest.jira.as("reader");

    assertThat(rest.ask(() -> rest.model.model("SHOP")).status()).isEqualTo(200);
    rest.jira.as("reporter");
    assertThat(rest.ask(() -> rest.model.model("SHOP")).status()).isEqualTo(404);
  }
}
