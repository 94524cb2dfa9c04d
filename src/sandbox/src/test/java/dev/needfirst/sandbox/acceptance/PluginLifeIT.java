package dev.needfirst.sandbox.acceptance;

import static dev.needfirst.sandbox.acceptance.Caller.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disabling, enabling, updating and uninstalling the plugin at run time leaves nothing of it, and
 * loses nothing.
 */
class PluginLifeIT {
  private static final String PLUGINS = "/rest/plugins/1.0/";
  private static final String PLUGIN = PLUGINS + "dev.needfirst-key";
  @TempDir Path folder;

  @Test
  void aWholeLifeLeavesNothingBehindAndKeepsData() {
    Path export = Export.of("ACME", 13).writeTo(folder.resolve("acme.json"));
    try (RunningSandbox sandbox =
        RunningSandbox.start(
            folder.resolve("home"),
            "--empty",
            "--scoring-date",
            "2026-11-21",
            "--import",
            export.toString())) {
      Caller admin = sandbox.as("admin");
      new WorkedExamples(sandbox.as("pm"), "ACME").record();
      Eventually.holds(() -> assertThat(scores(sandbox)).contains("ACME-13 22.15"));
      List<String> before = scores(sandbox);

      switchTo(admin, false);
      nothingIsLeft(admin);
      assertThat(sandbox.as("pm").get(OURS + "/issues/ACME-1/value").status()).isEqualTo(404);
      sandbox.as("pm").get("/rest/api/2/issue/ACME-1").expecting(200);

      switchTo(admin, true);
      Eventually.holds(() -> assertThat(scores(sandbox)).isEqualTo(before));

      admin.upload(PLUGINS, RunningSandbox.pluginJar()).expecting(201);
      Eventually.holds(() -> assertThat(scores(sandbox)).isEqualTo(before));

      switchTo(admin, false);
      nothingIsLeft(admin);
      switchTo(admin, true);
      Eventually.holds(() -> assertThat(scores(sandbox)).isEqualTo(before));

      admin.delete(PLUGIN).expecting(204);
      nothingIsLeft(admin);
      sandbox
          .as("pm")
          .get("/rest/api/2/search?jql=" + Caller.query("project = ACME"))
          .expecting(200);

      admin.upload(PLUGINS, RunningSandbox.pluginJar()).expecting(201);
      Eventually.holds(() -> assertThat(scores(sandbox)).isEqualTo(before));
    }
  }

  @Test
  void whatJiraIndexedWhileThePluginWasOffIsMendedSoonAfter() {
    Path export = Export.of("ACME", 13).writeTo(folder.resolve("acme.json"));
    try (RunningSandbox sandbox =
        RunningSandbox.start(
            folder.resolve("home"),
            "--empty",
            "--scoring-date",
            "2026-11-21",
            "--import",
            export.toString())) {
      Caller admin = sandbox.as("admin");
      Caller pm = sandbox.as("pm");
      WorkedExamples examples = new WorkedExamples(pm, "ACME");
      examples.record();
      Eventually.holds(() -> assertThat(found(pm, "\"Value Score\" = \"22.15\"")).isEqualTo(1));
      Eventually.holds(() -> assertThat(found(pm, "\"Value Score\" = \"44.59\"")).isEqualTo(1));
      String importance = examples.fieldId("Need Importance");

      switchTo(admin, false);
      edit(pm, "ACME-4", "\"summary\": \"Another summary\"");
      edit(pm, "ACME-13", "\"%s\": 3".formatted(importance));
      switchTo(admin, true);

      Eventually.holds(() -> assertThat(found(pm, "\"Value Score\" = \"44.59\"")).isEqualTo(1));
      Eventually.holds(
          () -> assertThat(found(pm, "key = ACME-13 AND \"Value Score\" < 22")).isEqualTo(1));
      assertThat(found(pm, "\"Value Score\" is not EMPTY")).isEqualTo(12);
    }
  }

  @Test
  void everyImportOfTheJarIsResolved() {
    try (RunningSandbox sandbox = RunningSandbox.start(folder.resolve("home"), "--empty")) {
      JsonNode plugin = sandbox.as("admin").get(PLUGIN).expecting(200).json();
      assertThat(plugin.path("enabled").asBoolean()).isTrue();
      assertThat(plugin.path("unresolvedImports")).isEmpty();
    }
  }

  private static void edit(Caller caller, String key, String field) {
    caller.put("/rest/api/2/issue/" + key, "{\"fields\": {" + field + "}}").expecting(204);
  }

  private static int found(Caller caller, String jql) {
    return caller
        .get("/rest/api/2/search?maxResults=0&jql=" + Caller.query(jql))
        .expecting(200)
        .json()
        .path("total")
        .asInt();
  }

  private static void switchTo(Caller admin, boolean enabled) {
    admin.put(PLUGIN, "{\"enabled\": " + enabled + "}").expecting(200);
  }

  private static void nothingIsLeft(Caller admin) {
    assertThat(admin.get(PLUGIN + "/leftovers").expecting(200).json().path("leftovers")).isEmpty();
  }

  private static List<String> scores(RunningSandbox sandbox) {
    List<String> scores = new ArrayList<>();
    sandbox
        .as("pm")
        .get(OURS + "/projects/ACME/ranking")
        .expecting(200)
        .json()
        .path("values")
        .forEach(row -> scores.add(row.path("issue").asText() + " " + row.path("score").asText()));
    return scores;
  }
}
