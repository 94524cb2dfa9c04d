package dev.needfirst.sandbox.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.needfirst.sandbox.Blanks;
import dev.needfirst.sandbox.Browser;
import dev.needfirst.sandbox.Options;
import dev.needfirst.sandbox.SampleJar;
import dev.needfirst.sandbox.Sandbox;
import dev.needfirst.sandbox.jira.data.Json;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jira's REST and pages over the demo's issues, with a plugin that adds one JQL function. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JiraOverHttpTest {

  private static final String NAMED =
      "<jql-function key=\"named\" class=\"dev.needfirst.sandbox.sample.Named\">"
          + "<fname>namedIssues</fname><list>true</list></jql-function></atlassian-plugin>";

  private @Nullable Sandbox running;

  @BeforeAll
  void start(@TempDir Path folder) {
    Path plugin =
        SampleJar.plain()
            .alsoImporting(
                "com.atlassian.jira",
                "com.atlassian.jira.jql.operand",
                "com.atlassian.jira.jql.query",
                "com.atlassian.jira.plugin.jql.function",
                "com.atlassian.jira.user",
                "com.atlassian.jira.util",
                "com.atlassian.query.clause",
                "com.atlassian.query.operand")
            .edit("atlassian-plugin.xml", "</atlassian-plugin>", NAMED)
            .in(folder);
    running =
        Sandbox.start(
            new Options(
                0,
                folder.resolve("home"),
                List.of(),
                null,
                null,
                "node1",
                null,
                false,
                false,
                null,
                Blanks.GREATEST,
                10_000,
                Duration.ZERO),
            new JiraStart());
    // Afterwards, as it is not the plugin that the demo asks for.
    sandbox().plugins().enable(sandbox().plugins().install(plugin));
  }

  @AfterAll
  void stop() {
    sandbox().close();
  }

  private Sandbox sandbox() {
    return Objects.requireNonNull(running);
  }

  private Browser nobody() {
    return new Browser(sandbox().address());
  }

  private Browser as(String user) {
    return nobody().as(user);
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return Json.json().readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + response.body(), e);
    }
  }

  private JsonNode search(Browser browser, String jql) {
    return json(
        browser.get("/rest/api/2/search?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8)));
  }

  private String created(String summary) {
    HttpResponse<String> response =
        as("pm")
            .post(
                "/rest/api/2/issue",
                "application/json",
                "{\"fields\":{\"project\":{\"key\":\"SHOP\"},\"issuetype\":{\"name\":\"Story\"},"
                    + "\"summary\":"
                    + Json.write(summary)
                    + "}}");
    assertThat(response.statusCode()).isEqualTo(201);
    return json(response).get("key").asText();
  }

  @Test
  void anIssueIsCreatedFoundEditedAndDeleted() {
    String key = created("Zebra crossing");
    assertThat(search(as("dev"), "summary ~ zebra").get("total").asInt()).isEqualTo(1);

    HttpResponse<String> edited =
        as("dev").put("/rest/api/2/issue/" + key, "{\"fields\":{\"summary\":\"Giraffe\"}}");
    assertThat(edited.statusCode()).isEqualTo(204);
    assertThat(search(as("dev"), "summary ~ zebra").get("total").asInt()).isZero();
    assertThat(
            json(as("dev").get("/rest/api/2/issue/" + key + "?fields=summary"))
                .at("/fields/summary")
                .asText())
        .isEqualTo("Giraffe");

    assertThat(as("dev").delete("/rest/api/2/issue/" + key).statusCode()).isEqualTo(403);
    assertThat(as("admin").delete("/rest/api/2/issue/" + key).statusCode()).isEqualTo(204);
    assertThat(as("admin").get("/rest/api/2/issue/" + key).statusCode()).isEqualTo(404);
  }

  @Test
  void allFaultsOfAnEditAreToldAndNothingIsChanged() {
    String key = created("Faulty");
    JsonNode fields = json(as("pm").get("/rest/api/2/field"));
    String points = "";
    for (JsonNode field : fields) {
      if (field.get("name").asText().equals("Story Points")) {
        points = field.get("id").asText();
      }
    }

    HttpResponse<String> response =
        as("pm")
            .put(
                "/rest/api/2/issue/" + key,
                "{\"fields\":{\"summary\":\"Changed\",\"" + points + "\":\"5\",\"nope\":1}}");

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/errors/" + points).asText())
        .isEqualTo("Operation value must be a number");
    assertThat(json(response).at("/errors/nope").asText()).contains("cannot be set");
    assertThat(search(as("pm"), "key = " + key).at("/issues/0/fields/summary").asText())
        .isEqualTo("Faulty");
  }

  @Test
  void aMovedIssueAnswersToItsOldKey() {
    String key = created("Wanderer");
    HttpResponse<String> moved =
        as("admin")
            .post(
                "/rest/sandbox/1.0/action/move",
                "application/json",
                "{\"issue\":\"" + key + "\",\"project\":\"BANK\"}");
    String present = json(moved).get("key").asText();

    assertThat(present).startsWith("BANK-");
    assertThat(json(as("pm").get("/rest/api/2/issue/" + key)).get("key").asText())
        .isEqualTo(present);
    assertThat(as("dev").get("/rest/api/2/issue/" + key).statusCode()).isEqualTo(404);
  }

  @Test
  void anArchivedIssueLeavesTheSearchAndCannotBeEdited() {
    String key = created("Mothball");
    assertThat(as("admin").put("/rest/api/2/issue/" + key + "/archive", "{}").statusCode())
        .isEqualTo(204);

    assertThat(search(as("pm"), "summary ~ mothball").get("total").asInt()).isZero();
    assertThat(
            as("pm")
                .put("/rest/api/2/issue/" + key, "{\"fields\":{\"summary\":\"x\"}}")
                .statusCode())
        .isEqualTo(403);

    as("admin").put("/rest/api/2/issue/" + key + "/restore", "{}");
    assertThat(search(as("pm"), "summary ~ mothball").get("total").asInt()).isEqualTo(1);
  }

  @Test
  void rankingPutsAnIssueBesideAnother() {
    String first = created("Rank one");
    String second = created("Rank two");
    String third = created("Rank three");
    HttpResponse<String> ranked =
        as("pm")
            .put(
                "/rest/agile/1.0/issue/rank",
                "{\"issues\":[\"" + third + "\"],\"rankBeforeIssue\":\"" + second + "\"}");

    assertThat(ranked.statusCode()).isEqualTo(204);
    JsonNode found =
        search(as("pm"), "key in (" + first + "," + second + "," + third + ") ORDER BY Rank ASC");
    assertThat(found.get("issues").findValuesAsText("key"))
        .filteredOn(key -> key.startsWith("SHOP"))
        .containsSubsequence(first, third, second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "mara", "guest", "nobody"})
  void theRestrictedProjectShowsNothingToThoseOutside(String user) {
    Browser browser = user.equals("nobody") ? nobody() : as(user);
    assertThat(search(as("pm"), "project = BANK").get("total").asInt()).isPositive();

    assertThat(search(browser, "text ~ bank*").toString()).doesNotContain("BANK-");
    assertThat(search(browser, "project = BANK").path("total").asInt()).isZero();
    assertThat(browser.get("/rest/api/2/issue/BANK-1").statusCode()).isIn(401, 404);
    assertThat(browser.get("/browse/BANK-1").statusCode()).isIn(200, 302, 404);
    assertThat(browser.get("/browse/BANK-1").body()).doesNotContain("BANK-1]");
    assertThat(browser.put("/rest/api/2/issue/BANK-1", "{\"fields\":{}}").statusCode())
        .isIn(401, 404);
  }

  @Test
  void aReporterSeesOwnIssuesOnly() {
    JsonNode found = search(as("mara"), "");
    assertThat(found.get("total").asInt()).isEqualTo(5);
    found
        .get("issues")
        .forEach(issue -> assertThat(issue.at("/fields/reporter/name").asText()).isEqualTo("mara"));
  }

  @Test
  void aLevelHidesAnIssueFromThoseItDoesNotName() {
    JsonNode hidden = search(as("pm"), "project = SHOP");
    assertThat(search(as("dev"), "project = SHOP").get("total").asInt())
        .isEqualTo(hidden.get("total").asInt() - 1);
  }

  @Test
  void anArchivedProjectIsNowhere() {
    assertThat(search(as("admin"), "text ~ \"a*\"").toString()).doesNotContain("TILL-");
    assertThat(json(as("admin").get("/rest/api/2/project")).findValuesAsText("key"))
        .contains("SHOP", "BANK")
        .doesNotContain("TILL");
  }

  @Test
  void faultyJqlIsA400InJirasShape() {
    HttpResponse<String> response = as("pm").get("/rest/api/2/search?jql=colour%3Dred");
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).at("/errorMessages/0").asText())
        .isEqualTo("Field 'colour' does not exist or you do not have permission to view it.");
    assertThat(json(response).get("errors").isObject()).isTrue();
  }

  @Test
  void anIssueThatIsNotThereIsAFaultUnlessValidationIsOff() {
    String jql = "/rest/api/2/search?jql=key%20%3E%20%22SHOP-9999%22";
    HttpResponse<String> strict = as("pm").get(jql);
    assertThat(strict.statusCode()).isEqualTo(400);
    assertThat(json(strict).at("/errorMessages/0").asText())
        .isEqualTo("An issue with key 'SHOP-9999' does not exist for field 'key'.");
    assertThat(json(as("pm").get(jql + "&validateQuery=false")).get("total").asInt()).isZero();
  }

  @Test
  void aPluginsFunctionFindsIssues() {
    JsonNode found = search(as("pm"), "issue in NamedIssues(SHOP-1, \"shop-2\") ORDER BY key ASC");
    assertThat(found.get("issues").findValuesAsText("key")).contains("SHOP-1", "SHOP-2");
    assertThat(found.get("total").asInt()).isEqualTo(2);
    int all = search(as("pm"), "").get("total").asInt();
    assertThat(search(as("pm"), "issue not in namedIssues(SHOP-1, SHOP-2)").get("total").asInt())
        .isEqualTo(all - 2);
    assertThat(search(as("dev"), "issue in namedIssues(SHOP-1, BANK-1)").get("total").asInt())
        .as("what the searcher may not see is not found")
        .isEqualTo(1);
  }

  @Test
  void aPluginsFunctionTellsItsFaults() {
    assertThat(fault(as("pm"), "issue in namedIssues(SHOP-1)"))
        .isEqualTo("Function 'namedIssues' expected '2' arguments but received '1'.");
    assertThat(fault(nobody(), "issue in namedIssues(SHOP-1, SHOP-2)"))
        .isEqualTo("namedIssues is for those who are logged in.");
    assertThat(fault(as("pm"), "issue = namedIssues(SHOP-1, SHOP-2)"))
        .contains("does not support the list value");
  }

  @Test
  void aPluginsFunctionGoesAndComesWithIt() {
    Sandbox sandbox = sandbox();
    sandbox.plugins().disable("sample");
    try {
      assertThat(fault(as("pm"), "issue in namedIssues(SHOP-1, SHOP-2)"))
          .isEqualTo("Unable to find JQL function 'namedIssues()'.");
      assertThat(sandbox.plugins().leftovers("sample")).isEmpty();
    } finally {
      sandbox.plugins().enable("sample");
    }
    assertThat(search(as("pm"), "issue in namedIssues(SHOP-1, SHOP-2)").get("total").asInt())
        .isEqualTo(2);
  }

  private static String fault(Browser browser, String jql) {
    HttpResponse<String> response =
        browser.get("/rest/api/2/search?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    return json(response).at("/errorMessages/0").asText();
  }

  @Test
  void tokensAndPasswordsAreBothTakenAndWrongOnesRefused() {
    assertThat(
            json(nobody().with("Authorization", "Bearer pm-token").get("/rest/api/2/myself"))
                .get("name")
                .asText())
        .isEqualTo("pm");
    assertThat(
            nobody()
                .with("Authorization", "Bearer nonsense")
                .get("/rest/api/2/myself")
                .statusCode())
        .isEqualTo(401);
    assertThat(nobody().get("/rest/api/2/myself").statusCode()).isEqualTo(401);
  }

  @Test
  void formsOfOtherSitesAreRefused() {
    assertThat(
            as("pm")
                .with("Origin", "http://elsewhere.invalid")
                .post("/rest/api/2/search", "application/json", "{}")
                .statusCode())
        .isEqualTo(403);
    Browser session = nobody();
    session.post(
        "/login.jsp", "application/x-www-form-urlencoded", "os_username=pm&os_password=pm");
    assertThat(
            session
                .post("/browse/SHOP-7", "application/x-www-form-urlencoded", "summary=Overwritten")
                .statusCode())
        .isEqualTo(403);
    assertThat(search(as("pm"), "key = SHOP-7").toString()).doesNotContain("Overwritten");
  }

  @Test
  void textsAreShownAsTextOnThePages() {
    String evil = "<script>alert(1)</script> \"onload=x ' مرحبا 😀";
    String key = created(evil);
    String page = as("pm").get("/browse/" + key).body();

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot;onload=x &#39; مرحبا 😀")
        .doesNotContain("<script>alert");
    assertThat(as("pm").get("/issues/?jql=key%3D" + key).body()).doesNotContain("<script>alert");
    assertThat(as("pm").get("/issues/?jql=%3Cscript%3Ealert(2)").body())
        .doesNotContain("<script>alert");
    assertThat(
            nobody()
                .get("/login.jsp?os_destination=%22%3E%3Cscript%3Ealert(3)%3C/script%3E")
                .body())
        .doesNotContain("<script>alert");
  }

  @Test
  void theAdministrationIsForAdministrators() {
    assertThat(as("pm").get("/secure/admin/Sandbox.jspa").statusCode()).isEqualTo(403);
    assertThat(as("admin").get("/secure/admin/Sandbox.jspa").body()).contains("admin-token");
    assertThat(
            as("pm")
                .post("/rest/sandbox/1.0/action/reindex", "application/json", "{}")
                .statusCode())
        .isEqualTo(403);
    assertThat(as("pm").delete("/rest/api/2/project/SHOP").statusCode()).isEqualTo(403);
  }

  @Test
  void aSilentImportChangesWhatIsFound() {
    String key = created("Silent");
    HttpResponse<String> imported =
        as("admin")
            .post(
                "/rest/sandbox/1.0/action/import?name=changes.json",
                "application/json",
                "{\"key\":\"" + key + "\",\"fields\":{\"summary\":\"Silent quokka\"}}");

    assertThat(json(imported).get("updated").asInt()).isEqualTo(1);
    assertThat(search(as("pm"), "summary ~ quokka").get("total").asInt()).isEqualTo(1);
  }
}
