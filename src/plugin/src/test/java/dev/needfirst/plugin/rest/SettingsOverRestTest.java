package dev.needfirst.plugin.rest;

import static dev.needfirst.plugin.rest.Rest.JSON;
import static dev.needfirst.plugin.rest.Rest.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.permission.PermissionSchemeEntry;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.scheme.Scheme;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.plugin.fixtures.Fake;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.HostRegistry;
import dev.needfirst.plugin.issue.Reindexing;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a project has decided, with what there is to choose, and what it means for whom. */
class SettingsOverRestTest {
  private static final long RESEARCHERS = SmallJira.RESEARCHERS;
  private static final String ON = "{\"enabled\": true, \"needsVisibleTo\": \"browse\"}";

  private static JsonObject settings(Rest rest) {
    rest.jira.as("admin");
    return rest.ask(() -> rest.project.settings("SHOP")).object();
  }

  private static Rest.Answer save(Rest rest, String json) {
    rest.jira.as("admin");
    return rest.ask(() -> rest.project.saveSettings("SHOP", JSON, null, body(json)));
  }

  private static Rest granting(String type, String parameter) {
    PermissionSchemeEntry entry =
        Fake.of(PermissionSchemeEntry.class)
            .with("getType", type)
            .with("getParameter", parameter)
            .object();
    PermissionSchemeManager manager =
        Fake.of(PermissionSchemeManager.class)
            .with("getSchemeFor", new Scheme())
            .with("getPermissionSchemeEntries", List.of(entry))
            .object();
    return new Rest(Fake.of(HostRegistry.class).with("find", manager));
  }

  @Test
  void whatIsThereToChooseComesWithTheSettings() {
    Rest rest = new Rest();
    save(rest, "{\"enabled\": false}");
    JsonObject saved = save(rest, ON).object();

    assertThat(saved.getAsJsonObject("enabledBy").toString()).contains("admin");
    assertThat(saved.get("enabledAt").isJsonNull()).isFalse();
    assertThat(saved.getAsJsonArray("roles").toString()).contains("Researchers");
    assertThat(saved.get("mayWrite").getAsBoolean()).isTrue();
    assertThat(saved.getAsJsonArray("faults")).isEmpty();
    assertThat(saved.get("setAside")).isEqualTo(JsonNull.INSTANCE);
    assertThat(save(rest, saved.toString()).status()).as("its answer is a request").isEqualTo(200);
  }

  @Test
  void whatIsTooLongIsNeitherStoredNorToldBack() {
    Rest rest = new Rest();

    assertThat(save(rest, on("reason", "x".repeat(10_001))).error("reason")).contains("10,000");
    assertThat(save(rest, on("reason", "a\\u0000b")).error("reason")).isNotBlank();
    assertThat(rest.store.changes().countOfProject(SmallJira.SHOP)).isZero();
    assertThat(save(rest, on("effortField", "customfield_6")).error("effortField"))
        .contains("customfield_6");
    assertThat(save(rest, on("effortField", "x".repeat(256))).error("effortField"))
        .contains("255")
        .doesNotContain("xxx");
    assertThat(save(rest, on("reason", "x".repeat(10_000))).status()).isEqualTo(200);
  }

  private static String on(String member, String text) {
    return ON.replace("}", ", \"" + member + "\": \"" + text + "\"}");
  }

  @Test
  void whatIsGoneSinceIsNamed() {
    Rest rest = new Rest();
    rest.jira.field("customfield_5", "Effort", "float");
    rest.effortField("customfield_5");
    assertThat(settings(rest).getAsJsonObject("effort").get("name").getAsString())
        .isEqualTo("Effort");

    rest.effortField("customfield_6");
    assertThat(settings(rest).getAsJsonArray("faults").toString()).contains("customfield_6");
    rest.setAside("nosuchfield = EMPTY");
    assertThat(settings(rest).getAsJsonObject("setAside").get("fault").getAsString())
        .contains("nosuchfield");
    rest.visibleTo(new Visibility(Set.of(77L)));
    assertThat(settings(rest).getAsJsonArray("faults").toString()).contains("77");
  }

  @Test
  void whereTheSchemeLetsReportersBrowseNotEveryoneCanBeLetSeeNeeds() {
    Rest rest = granting("reporter", "");
    JsonObject everyone = settings(rest).getAsJsonObject("everyone");
    assertThat(everyone.get("possible").getAsBoolean()).isFalse();
    assertThat(everyone.get("known").getAsBoolean()).isTrue();
    assertThat(everyone.get("text").getAsString()).contains("the reporter");

    Rest.Answer refused = save(rest, ON);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error("needsVisibleTo")).contains("the reporter");
    assertThat(
            save(rest, "{\"enabled\": true, \"needsVisibleTo\": [" + RESEARCHERS + "]}").status())
        .isEqualTo(200);
  }

  @Test
  void aFileDoesNotLetEveryoneSeeNeedsWhereTheSchemeLetsReportersBrowse() {
    Rest rest = granting("reporter", "");
    rest.visibleTo(new Visibility(Set.of(RESEARCHERS)));
    rest.jira.researcher("admin").as("admin");
    String file =
        "{\"format\": \"needfirst-project\", \"formatVersion\": 1, \"settings\": {\"needsVisibleTo\": \"browse\"}}";

    JsonObject done =
        rest.ask(() -> rest.imports.take("SHOP", null, Rest.JSON, Rest.body(file))).object();

    assertThat(done.getAsJsonArray("unmapped").toString())
        .contains("settings.needsVisibleTo", "permission scheme");
    assertThat(settings(rest).get("needsVisibleTo").toString())
        .contains(String.valueOf(RESEARCHERS));
  }

  @Test
  void whereTheSchemeIsReadAndLetsGroupsBrowseEveryoneCan() {
    Rest rest = granting("group", "staff");
    assertThat(settings(rest).getAsJsonObject("everyone").get("known").getAsBoolean()).isTrue();
    assertThat(save(rest, ON).status()).isEqualTo(200);
    Rest fields = granting("userCF", "customfield_9");
    assertThat(save(fields, ON).status()).isEqualTo(400);
  }

  @Test
  void whereTheSchemeCannotBeReadTheWarningIsToldAndTheChoiceIsTaken() {
    Rest rest = new Rest();
    JsonObject everyone = settings(rest).getAsJsonObject("everyone");
    assertThat(everyone.get("known").getAsBoolean()).isFalse();
    assertThat(everyone.get("possible").getAsBoolean()).isTrue();
    assertThat(save(rest, ON).status()).isEqualTo(200);
  }

  private static JsonObject seen(Rest rest, String user, String visibleTo) {
    rest.jira.as("admin");
    return rest.ask(() -> rest.project.seen("SHOP", user, visibleTo)).object();
  }

  @Test
  void anAdministratorIsToldWhatAUserSeesAndByWhichRole() {
    Rest rest = new Rest();
    for (int number = 1; number <= 3; number++) {
      rest.jira.index().put(rest.jira.issue(number, "SHOP-" + number), null);
    }
    rest.jira.researcher("pm").hide("reader", "SHOP-2").hide("reader", "SHOP-3");
    rest.visibleTo(new Visibility(Set.of(RESEARCHERS)));
    rest.jira.researcher("admin").as("admin");

    JsonObject pm = seen(rest, "pm", "");
    assertThat(pm.get("needs").getAsBoolean()).isTrue();
    assertThat(pm.getAsJsonArray("by").toString()).isEqualTo("[\"Researchers\"]");
    assertThat(pm.get("edits").getAsBoolean()).isTrue();
    JsonObject reader = seen(rest, "reader", "");
    assertThat(reader.getAsJsonObject("issues").toString())
        .isEqualTo("{\"of\":3,\"seen\":1,\"capped\":false}");
    assertThat(reader.get("needs").getAsBoolean()).isFalse();
    assertThat(reader.get("by")).isEqualTo(JsonNull.INSTANCE);
    JsonObject before = seen(rest, "reader", "browse");
    assertThat(before.get("needs").getAsBoolean()).isTrue();
    assertThat(before.get("by").getAsString()).isEqualTo("browse");
  }

  @Test
  void whoSeesNothingLooksLikeWhomJiraDoesNotKnow() {
    Rest rest = new Rest();
    rest.jira.index().put(rest.jira.issue(1, "SHOP-1"), null);

    JsonObject nobody = seen(rest, "nosuchuser", "");
    JsonObject outsider = seen(rest, "reporter", "");
    nobody.remove("user");
    assertThat(outsider.remove("user").toString())
        .isEqualTo("{\"name\":\"reporter\",\"displayName\":null}");
    assertThat(outsider).isEqualTo(nobody);
    assertThat(rest.ask(() -> rest.project.seen("SHOP", " ", "")).error("user")).isNotBlank();
    assertThat(rest.ask(() -> rest.project.seen("SHOP", "pm", "x")).status()).isEqualTo(400);
    rest.jira.as("pm");
    assertThat(rest.ask(() -> rest.project.seen("SHOP", "reader", "")).status()).isEqualTo(403);
  }

  @Test
  void projectsAreListedForJiraAdministrators() {
    Rest rest = new Rest();
    save(rest, "{\"enabled\": false}");
    save(rest, ON);

    JsonObject list = rest.ask(() -> rest.projects.list(null, null)).object();
    assertThat(list.get("total").getAsInt()).isEqualTo(1);
    JsonObject shop = list.getAsJsonArray("values").get(0).getAsJsonObject();
    assertThat(shop.get("key").getAsString()).isEqualTo("SHOP");
    assertThat(shop.get("needsVisibleTo").getAsString()).isEqualTo("browse");
    assertThat(shop.getAsJsonObject("by").toString()).contains("admin");
    rest.jira.as("pm");
    assertThat(rest.ask(() -> rest.projects.list(null, null)).status()).isEqualTo(403);
  }

  @Test
  void howFarSearchIsIsToldInFiguresToAdministratorsOnly() {
    Rest rest = new Rest();
    rest.jira.index().put(rest.jira.issue(1, "SHOP-1"), null);
    rest.progress
        .with("caughtUp", false)
        .with(
            "progress",
            new Reindexing.Progress(
                true, 186, 300, Instant.parse("2026-11-21T11:59:57Z"), "admin"));
    rest.jira.as("admin");
    JsonObject search = rest.ask(() -> rest.project.search("SHOP")).object();
    assertThat(search.get("caughtUp").getAsBoolean()).isFalse();
    assertThat(search.get("total").getAsInt()).isEqualTo(300);
    assertThat(search.get("remaining").getAsInt()).isEqualTo(2);
    JsonObject all = rest.ask(rest.reindex::get).object();
    assertThat(all.get("perSecond").getAsDouble()).isEqualTo(62);

    rest.jira.as("pm");
    assertThat(rest.ask(() -> rest.project.search("SHOP")).object().get("total"))
        .isEqualTo(JsonNull.INSTANCE);
    assertThat(rest.ask(rest.reindex::get).object().get("total").getAsInt()).isZero();
  }
}
