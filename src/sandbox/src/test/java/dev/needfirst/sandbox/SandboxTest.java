package dev.needfirst.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.event.api.EventPublisher;
import dev.needfirst.sandbox.host.HostExports;
import dev.needfirst.sandbox.host.PluginFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The host with a packaged sample plugin, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTest {

  private Path folder = Path.of("");
  private final SmallJira jira = new SmallJira();
  private @Nullable Sandbox running;

  @BeforeAll
  void start(@TempDir Path folder) {
    this.folder = folder;
    running = Sandbox.start(options("home", SampleJar.plain().in(folder)), jira);
  }

  @AfterAll
  void stop() {
    sandbox().close();
    assertThat(jira.told()).endsWith("disabled", "closed");
  }

  private Sandbox sandbox() {
    return java.util.Objects.requireNonNull(running);
  }

  private Options options(String home, @Nullable Path plugin) {
    return options(0, folder.resolve(home), plugin);
  }

  private static Options options(int port, Path home, @Nullable Path plugin) {
    return new Options(
        port,
        home,
        List.of(),
        null,
        null,
        "node1",
        null,
        true,
        false,
        plugin,
        Blanks.GREATEST,
        10_000,
        Duration.ZERO);
  }

  private Browser nobody() {
    return new Browser(sandbox().address());
  }

  private Browser admin() {
    return nobody().as("admin");
  }

  @Test
  void restAnswersWithObjectsOfThePluginsContext() {
    assertThat(admin().get("/rest/sample/1.0/desk").body()).contains("\"notes\":");
    assertThat(admin().get("/rest/sample/latest/desk").statusCode()).isEqualTo(200);
    assertThat(admin().get("/rest/sample/2.0/desk").statusCode()).isEqualTo(404);
    assertThat(nobody().get("/rest/sample/1.0/desk/open?q=a%20b").body()).isEqualTo("GET a b");
  }

  @Test
  void nobodyIsAnsweredBeforeTheFirstRunIsOverButTheFirstRun() {
    List<Integer> answers = new ArrayList<>();
    SmallJira filling =
        new SmallJira()
            .whenStarted(
                host -> {
                  answers.add(desk(new Browser(host.baseUrl())));
                  Browser own = new Browser(host.entrance().address());
                  host.entrance().headers().forEach(own::with);
                  answers.add(desk(own));
                });
    try (Sandbox other = Sandbox.start(options("filling", SampleJar.plain().in(folder)), filling)) {
      answers.add(desk(new Browser(other.address())));
    }
    assertThat(answers).containsExactly(503, 200, 200);
  }

  private static int desk(Browser browser) {
    return browser.get("/rest/sample/1.0/desk/open?q=a").statusCode();
  }

  @Test
  void withoutAnAnnotationOnlyLicensedUsersGetIn() {
    assertThat(nobody().get("/rest/sample/1.0/desk").statusCode()).isEqualTo(401);
    assertThat(nobody().as("unlicensed").get("/rest/sample/1.0/desk").statusCode()).isEqualTo(403);
    assertThat(nobody().as("dev").get("/rest/sample/1.0/desk").statusCode()).isEqualTo(200);
    assertThat(nobody().as("dev").get("/rest/sample/1.0/desk/admin").statusCode()).isEqualTo(403);
    assertThat(admin().get("/rest/sample/1.0/desk/admin").statusCode()).isEqualTo(200);
  }

  @Test
  void aBrowsersAdministratorConfirmsThePasswordFirst() {
    Browser browser = nobody().inSessionOf("admin");
    assertThat(browser.get("/rest/sample/1.0/desk/sudo").statusCode()).isEqualTo(401);
    String page = "/secure/admin/WebSudoAuthenticate.jspa";
    String form = "application/x-www-form-urlencoded";
    assertThat(browser.post(page, form, "webSudoPassword=wrong").statusCode()).isEqualTo(403);
    assertThat(browser.get("/rest/sample/1.0/desk/sudo").statusCode()).isEqualTo(401);
    assertThat(browser.post(page, form, "webSudoPassword=admin").statusCode()).isEqualTo(302);
    assertThat(browser.get("/rest/sample/1.0/desk/sudo").statusCode()).isEqualTo(200);
    assertThat(browser.delete(page).statusCode()).isEqualTo(204);
    assertThat(browser.get("/rest/sample/1.0/desk/sudo").statusCode()).isEqualTo(401);
    assertThat(admin().get("/rest/sample/1.0/desk/sudo").statusCode()).isEqualTo(200);
  }

  @Test
  void whatAFormOfAnotherSiteCouldSendIsRefused() {
    String path = "/rest/sample/1.0/desk";
    assertThat(admin().post(path, "text/plain", "x").statusCode()).isEqualTo(403);
    assertThat(admin().post(path, "multipart/form-data; boundary=x", "x").statusCode())
        .isEqualTo(403);
    assertThat(admin().post(path, "application/x-www-form-urlencoded", "x").statusCode())
        .isEqualTo(403);
    assertThat(admin().post(path + "/excluded", "text/plain", "x").statusCode()).isEqualTo(204);
    assertThat(admin().post(path, "application/json", "x").statusCode()).isEqualTo(204);
    assertThat(
            admin()
                .with("X-Atlassian-Token", "no-check")
                .post(path, "text/plain", "x")
                .statusCode())
        .isEqualTo(204);
    assertThat(
            admin()
                .with("Origin", "http://elsewhere.example")
                .post(path, "application/json", "x")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aFailedTransactionLeavesNothingAndANestedOneIsRefused() {
    String before = notes(admin());
    assertThat(admin().post("/rest/sample/1.0/desk/failing", "application/json", "x").body())
        .isEqualTo("as asked");
    assertThat(admin().post("/rest/sample/1.0/desk/nested", "application/json", "x").body())
        .isEqualTo("refused");
    assertThat(notes(admin())).isEqualTo(before);
  }

  private static String notes(Browser admin) {
    return admin.get("/rest/sample/1.0/desk").body().replaceAll(".*\"notes\":(\\d+).*", "$1");
  }

  @Test
  void servletsAnswerUnderTheirPathByTheirAnnotations() {
    assertThat(nobody().get("/plugins/servlet/sample/door/x").body())
        .isEqualTo("/plugins/servlet/sample/door /x");
    assertThat(nobody().get("/plugins/servlet/sample/vault").headers().firstValue("Location"))
        .hasValueSatisfying(
            to ->
                assertThat(to)
                    .endsWith("/login.jsp?os_destination=%2Fplugins%2Fservlet%2Fsample%2Fvault"));
    assertThat(nobody().as("unlicensed").get("/plugins/servlet/sample/vault").statusCode())
        .isEqualTo(403);
    assertThat(admin().get("/plugins/servlet/sample/vault").body()).isEqualTo("vault");
    assertThat(admin().get("/plugins/servlet/sample/door/framed").body())
        .as("a page that names the decorator of the administration gets its frame")
        .isEqualTo("[Door] Über all");
  }

  @Test
  void eventsAndJobsReachThePlugin() {
    sandbox().services().get(EventPublisher.class).publish("event");
    assertThat(admin().get("/rest/sample/1.0/desk").body()).contains("\"heard\":1");
    assertThat(org.assertj.core.api.Assertions.catchThrowable(this::awaitAJob)).isNull();
  }

  private void awaitAJob() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (!admin().get("/rest/sample/1.0/desk").body().contains("\"ran\":0")) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the job never ran");
  }

  @Test
  void itemsComeByWeightWithTheirConditionsAndWords() {
    Map<String, String> context = Map.of("pathEncodedProjectKey", "AB");
    assertThat(sandbox().plugins().webItems("sample.section", context))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.completeKey()).isEqualTo("sample:second");
              assertThat(item.label()).isEqualTo("Beispiel ü");
              assertThat(item.link()).isEqualTo("/projects/AB?selectedItem=sample");
              assertThat(item.parameters()).containsEntry("iconClass", "icon");
            });
    assertThat(sandbox().plugins().webItems("sample.section", Map.of("sample", "hide")))
        .extracting(item -> item.completeKey())
        .containsExactly("sample:first");
    assertThat(sandbox().plugins().webItems("other.section", context)).isEmpty();
  }

  @Test
  void aPanelIsEscapedAndCallsOnlyWhatIsAllowed() {
    assertThat(sandbox().plugins().webPanels("sample.place", Map.of()))
        .singleElement()
        .satisfies(
            panel -> {
              assertThat(panel.label()).isEqualTo("Beispiel ü");
              assertThat(panel.html())
                  .startsWith("<p>&lt;b&gt;&amp;</p><p>$view.secret</p><p>shared</p>3 3 ");
            });
  }

  @Test
  void whatAPanelRequiresIsDrawnInAfterWhatItNeeds() {
    sandbox().plugins().webPanels("sample.place", Map.of());
    String tags = sandbox().plugins().resourceTags(List.of());
    assertThat(tags)
        .contains("/download/contextbatch/css/sample.panel/batch.css")
        .contains("/download/contextbatch/js/sample.panel/batch.js");
    String script = nobody().get("/download/contextbatch/js/sample.panel/batch.js").body();
    assertThat(script.indexOf("var first")).isBetween(0, script.indexOf("throw 2"));
    assertThat(script).contains("}catch(e){WRMCB(e)};");
    assertThat(nobody().get("/download/contextbatch/css/sample.panel/batch.css").body())
        .contains(".sample");
    assertThat(nobody().get("/download/resources/sample:base/first.js").body())
        .isEqualTo("var first = 1;");
    assertThat(nobody().get("/download/resources/sample:base/second.js").statusCode())
        .isEqualTo(404);
  }

  @Test
  void auiComesAlong() {
    assertThat(nobody().get("/download/aui/aui-prototyping.js").body()).contains("10.0.4");
    assertThat(nobody().get("/download/aui/../Downloads.class").statusCode()).isNotEqualTo(200);
  }

  @Test
  void textsFallBackToTheDefaultFile() {
    assertThat(sandbox().plugins().text(Locale.GERMAN, "sample.title")).hasValue("Beispiel ü");
    assertThat(sandbox().plugins().text(Locale.FRENCH, "sample.title")).hasValue("Sample");
    assertThat(sandbox().plugins().text(Locale.GERMAN, "sample.only")).hasValue("only English");
    assertThat(sandbox().plugins().text(Locale.GERMAN, "sample.none")).isEmpty();
  }

  @Test
  void aPluginComesAndGoesOverHttp() throws IOException {
    SmallJira another = new SmallJira();
    try (Sandbox sandbox = Sandbox.start(options("life", SampleJar.plain().in(folder)), another)) {
      comesAndGoes(new Browser(sandbox.address()).as("admin"));
    }
    assertThat(another.told())
        .containsExactly(
            "enabled",
            "started",
            "disabled",
            "enabled",
            "disabled",
            "enabled",
            "disabled",
            "enabled",
            "disabled",
            "closed");
  }

  private void comesAndGoes(Browser admin) throws IOException {
    String plugins = "/rest/plugins/1.0/";
    String ours = plugins + "sample-key";
    assertThat(admin.put(ours, "{\"enabled\":false}").body()).contains("\"enabled\":false");
    assertThat(admin.get("/rest/sample/1.0/desk").statusCode()).isEqualTo(404);
    assertThat(admin.get(ours + "/leftovers").body()).isEqualTo("{\"leftovers\":[]}");
    assertThat(admin.put(ours, "{\"enabled\":true}").body()).contains("\"enabled\":true");
    String kept = notes(admin);
    Path second =
        SampleJar.plain().edit("atlassian-plugin.xml", "<version>1.0.0", "<version>2").in(folder);
    assertThat(admin.upload(plugins, second).body()).contains("\"version\":\"2\"");
    assertThat(Integer.parseInt(notes(admin))).isEqualTo(Integer.parseInt(kept) + 1);
    assertThat(admin.put(ours, "{}").statusCode()).isEqualTo(400);
    assertThat(admin.delete(ours).statusCode()).isEqualTo(204);
    assertThat(admin.get(ours + "/leftovers").body()).isEqualTo("{\"leftovers\":[]}");
    assertThat(admin.get(ours).statusCode()).isEqualTo(404);
    assertThat(admin.upload(plugins, SampleJar.plain().in(folder)).statusCode()).isEqualTo(201);
    assertThat(Integer.parseInt(notes(admin))).isEqualTo(Integer.parseInt(kept) + 2);
  }

  @Test
  void onlySystemAdministratorsSteerPlugins() {
    assertThat(nobody().get("/rest/plugins/1.0/").statusCode()).isEqualTo(401);
    assertThat(nobody().as("dev").get("/rest/plugins/1.0/").statusCode()).isEqualTo(403);
    assertThat(admin().get("/rest/plugins/1.0/").body()).contains("\"key\":\"sample\"");
  }

  @Test
  void aHomeInUseAndAPortInUseAreTold() throws IOException {
    assertThatThrownBy(() -> Sandbox.start(options("home", null), new SmallJira()))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("in use by another sandbox");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Options options = options(taken.getLocalPort(), folder.resolve("port"), null);
      assertThatThrownBy(() -> Sandbox.start(options, new SmallJira()))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("port " + taken.getLocalPort() + " is in use");
    }
    Sandbox.start(options("port", null), new SmallJira()).close();
  }

  @Test
  void whatAnUntidyPluginLeavesBehindIsNamed() {
    SmallJira another = new SmallJira();
    System.setProperty("sample.untidy", "true");
    try (Sandbox sandbox =
        Sandbox.start(options("untidy", SampleJar.plain().in(folder)), another)) {
      sandbox.plugins().installOrUpdate(SampleJar.plain().in(folder));
      System.clearProperty("sample.untidy");
      assertThat(sandbox.plugins().leftovers("sample"))
          .as("of the version that the update took away")
          .anyMatch(left -> left.contains("hear"))
          .contains("sample", "the thread sample-sleeper", "its class loader");
    } finally {
      System.clearProperty("sample.untidy");
      Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().equals("sample-sleeper"))
          .forEach(Thread::interrupt);
    }
  }

  @Test
  void aMissingPackageIsNamed() {
    Path jar = SampleJar.plain().in(folder);
    HostExports fewer = HostExports.asJira().without("com.atlassian.scheduler");
    assertThatThrownBy(() -> Sandbox.start(options("fewer", jar), new SmallJira(), fewer))
        .isInstanceOf(PluginFault.class)
        .hasMessageContaining("imports the package com.atlassian.scheduler,");
  }

  @Test
  void anOptionalPackageThatIsMissingIsListed() {
    Path jar = SampleJar.plain().alsoImporting("com.example.gone;resolution:=optional").in(folder);
    try (Sandbox sandbox = Sandbox.start(options("optional", jar), new SmallJira())) {
      assertThat(sandbox.plugins().get("sample").unresolvedImports())
          .containsExactly("com.example.gone");
    }
    assertThat(sandbox().plugins().get("sample").unresolvedImports()).isEmpty();
  }

  @Test
  void aMissingServiceIsNamed() {
    refused(
        "service",
        SampleJar.plain()
            .edit(
                "META-INF/spring/sample.xml", "scheduler.SchedulerService", "scheduler.JobRunner"),
        "com.atlassian.scheduler.JobRunner, which the host does not have");
  }

  @Test
  void aClassThatThePluginDoesNotImportIsNotFound() {
    refused(
        "hidden",
        SampleJar.plain()
            .edit(
                "atlassian-plugin.xml",
                "com.atlassian.jira.plugin.webfragment.conditions.UserLoggedInCondition",
                "dev.needfirst.sandbox.host.Html"),
        "dev.needfirst.sandbox.host.Html, which cannot be loaded");
  }

  @Test
  void allFaultsOfADescriptorAreNamedAtOnce() {
    refused(
        "descriptor",
        SampleJar.plain()
            .edit(
                "atlassian-plugin.xml",
                "<plugin-info>",
                "<gadget key=\"g\"/><web-item key=\"x\" section=\"s\" colour=\"red\"><link>/</link><shape/></web-item><plugin-info>"),
        "<gadget> (key g) is unknown",
        "attribute colour",
        "<shape>");
  }

  @Test
  void aJarThatIsNoPluginIsRefused() {
    refused(
        "key", SampleJar.plain().withoutHeader("Atlassian-Plugin-Key"), "no Atlassian-Plugin-Key");
    refused(
        "range", SampleJar.plain().header("Import-Package", "a;version=\"*\""), "no OSGi bundle");
    refused(
        "aui",
        SampleJar.plain()
            .edit("atlassian-plugin.xml", "com.atlassian.auiplugin:ajs", "com.example:none"),
        "depends on com.example:none");
  }

  private void refused(String home, SampleJar jar, String... words) {
    Path packaged = jar.in(folder);
    assertThatThrownBy(() -> Sandbox.start(options(home, packaged), new SmallJira()))
        .isInstanceOf(PluginFault.class)
        .hasMessageContainingAll(words);
  }
}
