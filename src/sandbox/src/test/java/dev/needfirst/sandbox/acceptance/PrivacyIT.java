package dev.needfirst.sandbox.acceptance;

import static dev.needfirst.sandbox.acceptance.Caller.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not browse the demo's restricted project sees nothing of it, whatever they ask for. */
class PrivacyIT {
  private static final String RESTRICTED = "BANK";
  @TempDir static Path folder;
  private static RunningSandbox sandbox;
  private static final List<String> secrets = new ArrayList<>();
  private static final List<String> needs = new ArrayList<>();
  private static final List<String> issues = new ArrayList<>();

  @BeforeAll
  static void start() {
    sandbox = RunningSandbox.start(folder.resolve("home"));
    Caller pm = sandbox.as("pm");
    for (JsonNode need :
        pm.get(OURS + "/needs?project=" + RESTRICTED).expecting(200).json().path("values")) {
      needs.add(need.path("id").asText());
      secrets.add(need.path("statement").asText());
    }
    for (JsonNode issue :
        pm.get("/rest/api/2/search?maxResults=100&jql=project=" + RESTRICTED)
            .expecting(200)
            .json()
            .path("issues")) {
      issues.add(issue.path("key").asText());
      secrets.add(issue.path("fields").path("summary").asText());
    }
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void thereIsSomethingToHide() {
    assertThat(needs).isNotEmpty();
    assertThat(issues).hasSizeGreaterThan(1);
    assertThat(secrets).doesNotContain("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "mara", "guest", ""})
  void nothingOfItIsTold(String user) {
    Caller caller = user.isEmpty() ? sandbox.anonymous() : sandbox.as(user);
    String issue = issues.get(0);
    String need = needs.get(0);
    List<String> paths =
        List.of(
            OURS + "/needs?project=" + RESTRICTED,
            OURS + "/needs?project=SHOP&maxResults=1000",
            OURS + "/needs/" + need,
            OURS + "/needs/" + need + "?with=serving",
            OURS + "/needs/" + need + "/changes",
            OURS + "/needs?project=" + RESTRICTED + "&order=-score&with=serving",
            OURS + "/needs?project=SHOP&like=" + Caller.query(secrets.get(0)),
            OURS + "/issues/" + issue + "/value",
            OURS + "/compare?a=" + issue + "&b=" + issues.get(1),
            OURS + "/compare?a=SHOP-7&b=" + issue,
            OURS + "/projects/" + RESTRICTED + "/ranking",
            OURS + "/projects/SHOP/ranking?jql=" + Caller.query("project = " + RESTRICTED),
            OURS + "/projects/SHOP/ranking?maxResults=1000",
            OURS + "/projects/" + RESTRICTED + "/research",
            OURS + "/projects/SHOP/research?jql=" + Caller.query("project = " + RESTRICTED),
            OURS + "/projects/SHOP/ranking?is=partial&subtasks=in&maxResults=1000",
            OURS + "/projects/SHOP/ranking/" + issue,
            OURS + "/projects/SHOP/ranking/" + issue + "/children",
            OURS + "/projects/" + RESTRICTED + "/ranking/" + issue,
            OURS + "/projects/" + RESTRICTED + "/ranking/" + issue + "/children",
            OURS + "/projects/" + RESTRICTED + "/points",
            OURS + "/projects/SHOP/points",
            OURS + "/projects/SHOP/points?jql=" + Caller.query("project = " + RESTRICTED),
            OURS + "/projects/" + RESTRICTED + "/start/look",
            OURS + "/projects/" + RESTRICTED + "/start/issues?need=" + need,
            OURS + "/projects/" + RESTRICTED + "/start/evidence",
            OURS + "/projects/" + RESTRICTED + "/start/fields",
            OURS + "/projects/SHOP/start/fields",
            OURS + "/projects/SHOP/start/look?support=project:" + RESTRICTED,
            OURS + "/projects/SHOP/start/evidence?support=project:" + RESTRICTED,
            OURS + "/projects/SHOP/start/evidence",
            OURS + "/projects/SHOP/start/look?maxResults=100",
            OURS + "/projects/SHOP/start/issues?need=" + need,
            OURS
                + "/projects/SHOP/start/issues?need=1&jql="
                + Caller.query("project = " + RESTRICTED),
            OURS + "/projects/" + RESTRICTED + "/settings",
            OURS + "/projects/" + RESTRICTED + "/settings/seen?user=pm",
            OURS + "/projects/SHOP/settings/seen?user=pm",
            OURS + "/projects/" + RESTRICTED + "/search",
            OURS + "/projects/SHOP/search",
            OURS + "/projects",
            OURS + "/projects/" + RESTRICTED + "/model",
            OURS + "/projects/" + RESTRICTED + "/model/versions",
            OURS + "/projects/SHOP/model/versions?maxResults=1000",
            OURS + "/model",
            OURS + "/model/parameters",
            OURS + "/model/versions?maxResults=1000",
            OURS + "/projects/" + RESTRICTED + "/changes",
            OURS + "/projects/SHOP/changes",
            OURS + "/projects/" + RESTRICTED + "/export",
            OURS + "/projects/" + RESTRICTED + "/export?format=csv",
            OURS + "/projects/" + RESTRICTED + "/export?format=xlsx",
            OURS + "/projects/SHOP/export",
            OURS + "/projects/SHOP/export?format=csv&jql=" + Caller.query("project is not EMPTY"),
            OURS + "/setup",
            OURS + "/reindex",
            OURS + "/health",
            OURS + "/health/diagnostics",
            OURS + "/added",
            "/rest/api/2/issue/" + issue,
            "/rest/api/2/project/" + RESTRICTED,
            "/rest/api/2/project",
            "/rest/api/2/search?maxResults=1000",
            "/rest/api/2/search?jql=" + Caller.query("\"Value Score\" >= 0"),
            "/rest/api/2/search?jql=" + Caller.query("project = " + RESTRICTED),
            "/rest/api/2/search?jql=" + Caller.query("issue in issuesServing(" + need + ")"),
            "/rest/api/2/search?jql=" + Caller.query("issue in businessFirst(" + RESTRICTED + ")"),
            "/rest/api/2/search?jql="
                + Caller.query("issue in issuesWithoutNeed(" + RESTRICTED + ")"),
            "/browse/" + issue,
            "/issues/?jql=" + Caller.query("\"Value Score\" >= 0"),
            "/projects/" + RESTRICTED,
            "/projects/" + RESTRICTED + "?selectedItem=dev.needfirst.ranking");
    for (String path : paths) {
      Caller.Answer answer = caller.get(path);
      assertThat(answer.text()).as(answer.call() + " as " + user).doesNotContain(secrets);
      assertThat(answer.status()).as(answer.call() + " as " + user).isNotEqualTo(500);
    }
  }

  @Test
  void anArchivedProjectIsThereForItsAdministratorsOnly() {
    Caller admin = sandbox.as("admin");
    String project = "/rest/api/2/project/" + RESTRICTED;
    admin.put(project + "/archive", "{}").expecting(204);
    try {
      for (String resource :
          List.of("ranking", "points", "research", "settings", "changes", "export")) {
        String path = OURS + "/projects/" + RESTRICTED + "/" + resource;
        admin.get(path).expecting(200);
        for (String user : List.of("pm", "dev", "mara")) {
          Caller.Answer hidden = sandbox.as(user).get(path);
          Caller.Answer missing = sandbox.as(user).get(OURS + "/projects/NOPE/" + resource);
          assertThat(List.of(hidden.status(), hidden.text()))
              .as(hidden.call() + " as " + user)
              .isEqualTo(List.of(404, missing.text()));
        }
      }
    } finally {
      admin.put(project + "/restore", "{}").expecting(204);
    }
    assertThat(sandbox.as("pm").get(OURS + "/projects/" + RESTRICTED + "/ranking").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "mara"})
  void itDoesNotExistForThemAndCannotBeWritten(String user) {
    Caller caller = sandbox.as(user);
    String issue = issues.get(0);
    String need = needs.get(0);
    assertThat(caller.get(OURS + "/needs/" + need).status()).isEqualTo(404);
    assertThat(caller.get(OURS + "/issues/" + issue + "/value").status()).isEqualTo(404);
    String whole = "{\"project\": \"" + RESTRICTED + "\", \"statement\": \"Taken over\"}";
    String start = OURS + "/projects/" + RESTRICTED + "/start/";
    String links = "{\"need\": " + need + ", \"issues\": [\"" + issue + "\"]}";
    assertThat(caller.post(start + "needs", "{\"text\": \"Taken over\"}").status()).isEqualTo(404);
    String preview = "{\"issues\": [\"" + issue + "\"], \"set\": {\"input\": \"importance\"}}";
    assertThat(caller.post(OURS + "/projects/" + RESTRICTED + "/ranking/preview", preview).status())
        .isEqualTo(404);
    assertThat(caller.post(OURS + "/projects/SHOP/ranking/preview", preview).text())
        .doesNotContain(issue);
    assertThat(caller.post(start + "links", links).status()).isEqualTo(404);
    assertThat(caller.post(start + "links/undo", links).status()).isEqualTo(404);
    assertThat(caller.post(OURS + "/added/remove", "{\"reason\": \"mine\"}").status())
        .isEqualTo(403);
    String model = OURS + "/projects/" + RESTRICTED + "/model";
    assertThat(caller.post(model + "/preview", "{}").status()).isEqualTo(404);
    assertThat(caller.put(model, "{}").status()).isEqualTo(404);
    assertThat(caller.post(model + "/versions/1/restore", "{}").status()).isEqualTo(404);
    String field = "{\"field\": \"customfield_1\"}";
    assertThat(caller.post(start + "fields/impacts?dryRun=true", field).status()).isEqualTo(404);
    assertThat(caller.post(start + "fields/impacts", field).status()).isEqualTo(404);
    assertThat(caller.post(start + "fields/impacts/undo", "{\"impacts\": []}").status())
        .isEqualTo(404);
    assertThat(
            caller
                .post(start + "needs/undo", "{\"needs\": [{\"id\": " + need + ", \"version\": 1}]}")
                .status())
        .isEqualTo(404);
    assertThat(
            caller
                .post(
                    OURS + "/projects/" + RESTRICTED + "/import/undo",
                    "{\"needs\": [{\"id\": " + need + ", \"version\": 1}]}")
                .status())
        .isEqualTo(404);
    Map<String, Integer> writes =
        Map.of(
            "need", caller.put(OURS + "/needs/" + need, whole).status(),
            "new need", caller.post(OURS + "/needs", whole).status(),
            "link",
                caller.put(OURS + "/issues/" + issue + "/needs/" + need, "{\"fit\": 1}").status(),
            "unlink", caller.delete(OURS + "/issues/" + issue + "/needs/" + need).status(),
            "merge", caller.post(OURS + "/needs/" + need + "/merge", "{\"into\": 1}").status(),
            "skip", caller.delete(OURS + "/issues/" + issue + "/asks").status(),
            "share", caller.post(OURS + "/issues/" + issue + "/share", "{}").status(),
            "everything", caller.post(OURS + "/projects/" + RESTRICTED + "/import", "{}").status(),
            "rows",
                caller
                    .send(
                        "POST",
                        OURS + "/projects/" + RESTRICTED + "/import",
                        "need\nTaken over\n",
                        "text/csv")
                    .status(),
            "settings",
                caller
                    .put(OURS + "/projects/" + RESTRICTED + "/settings", "{\"enabled\": false}")
                    .status());
    assertThat(writes.values())
        .as(writes.toString())
        .allMatch(status -> status == 404 || status == 403 || status == 400);
    assertThat(sandbox.as("pm").get(OURS + "/needs/" + need).expecting(200).text())
        .doesNotContain("Taken over");
  }

  /**
   * Reporters may browse, so for Jira the project itself is there for all. Whether Needfirst is on
   * in it, how it weighs and what it counts is not for those who see none of its issues.
   */
  @ParameterizedTest
  @ValueSource(strings = {"dev", "mara"})
  void itIsAsIfThereWereNoSuchProject(String user) {
    Caller caller = sandbox.as(user);
    for (String resource :
        List.of(
            "ranking",
            "research",
            "ranking/" + issues.get(0),
            "points",
            "start/look",
            "start/evidence",
            "start/fields",
            "start/issues?need=1",
            "settings",
            "settings/seen?user=pm",
            "search",
            "model",
            "model/versions",
            "changes",
            "ranking?jql=x",
            "export",
            "export?format=csv",
            "export?format=xlsx&jql=x")) {
      Caller.Answer hidden = caller.get(OURS + "/projects/" + RESTRICTED + "/" + resource);
      Caller.Answer missing = caller.get(OURS + "/projects/NOPE/" + resource);
      assertThat(hidden.status()).as(hidden.call() + " as " + user).isEqualTo(404);
      assertThat(hidden.text()).as(hidden.call() + " as " + user).isEqualTo(missing.text());
    }
    assertThat(caller.get(OURS + "/needs?project=" + RESTRICTED).text())
        .isEqualTo(caller.get(OURS + "/needs?project=NOPE").text());
    assertThat(caller.get("/projects/" + RESTRICTED).text()).doesNotContain("dev.needfirst");
    assertThat(sandbox.as("pm").get(OURS + "/projects/" + RESTRICTED + "/ranking").status())
        .isEqualTo(200);
    assertThat(sandbox.as("pm").get("/projects/" + RESTRICTED).text()).contains("dev.needfirst");
  }

  @Test
  void settingsAreForAdministratorsAlsoInTheListOfChanges() {
    String path = OURS + "/projects/SHOP/changes?maxResults=1000";
    assertThat(sandbox.as("admin").get(path).expecting(200).text()).contains("project-enabled");
    assertThat(sandbox.as("dev").get(path).text())
        .doesNotContain("project-enabled", "settings-edited", "needsVisibleTo");
  }

  @Test
  void theHealthServletIsForAdministrators() {
    String servlet = "/plugins/servlet/needfirst/health";
    assertThat(sandbox.as("admin").get(servlet).expecting(200).text()).contains("missing: 0");
    assertThat(sandbox.as("dev").get(servlet).text()).doesNotContain("classes and members");
    assertThat(sandbox.anonymous().get(servlet).text()).doesNotContain("classes and members");
  }

  @Test
  void totalsCountWhatTheUserSees() {
    int all = total(sandbox.as("pm"), "\"Value Score\" is not EMPTY");
    int withoutIt =
        total(sandbox.as("pm"), "\"Value Score\" is not EMPTY AND project != " + RESTRICTED);
    assertThat(all).isGreaterThan(withoutIt);
    assertThat(total(sandbox.as("dev"), "\"Value Score\" is not EMPTY"))
        .isLessThanOrEqualTo(withoutIt);
  }

  @Test
  void anonymousAndUnlicensedUsersGetNoDataOfOurs() {
    assertThat(sandbox.anonymous().get(OURS + "/projects/SHOP/ranking").status()).isEqualTo(401);
    assertThat(sandbox.anonymous().get(OURS + "/issues/SHOP-7/value").status()).isEqualTo(401);
    assertThat(sandbox.as("guest").get(OURS + "/issues/SHOP-7/value").status()).isIn(401, 403, 404);
  }

  private static int total(Caller caller, String jql) {
    return caller
        .get("/rest/api/2/search?maxResults=0&jql=" + Caller.query(jql))
        .expecting(200)
        .json()
        .path("total")
        .asInt();
  }
}
