package dev.needfirst.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.demo.DemoBacklog;
import dev.needfirst.sandbox.demo.DemoFailure;
import dev.needfirst.sandbox.imports.ImportReport;
import dev.needfirst.sandbox.imports.Imports;
import dev.needfirst.sandbox.imports.Progress;
import dev.needfirst.sandbox.imports.ProgressBar;
import dev.needfirst.sandbox.jira.data.Json;
import dev.needfirst.sandbox.jira.data.NewThings;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.service.Rights;
import dev.needfirst.sandbox.jira.service.Seed;
import dev.needfirst.sandbox.seam.Host;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens once the port is bound: the demo and the imports come in, the plugin is set up as an
 * administrator would do it, and their projects are enabled.
 */
final class FirstRun {

  private static final String NEEDFIRST = "/rest/needfirst/1.0/";

  private final Host host;
  private final SandboxJira jira;
  private final Imports imports;
  private final PrintStream out = System.out;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  FirstRun(Host host, SandboxJira jira, Imports imports) {
    this.host = host;
    this.jira = jira;
    this.imports = imports;
  }

  void run() {
    Set<String> enabling = new LinkedHashSet<>();
    DemoBacklog demo = null;
    if (!host.options().empty()) {
      demo = new DemoBacklog(scoringDate(), host.options().home());
      if (jira.data().project(DemoBacklog.PRODUCT) == null) {
        importDemo(demo.issues());
      }
      enabling.add(DemoBacklog.PRODUCT);
      enabling.add(DemoBacklog.RESTRICTED);
    }
    enabling.addAll(importGiven());
    if (host.options().plugin() == null) {
      return;
    }
    try {
      if (setUp() && enable(enabling) && demo != null) {
        demo.load(host.baseUrl(), "admin", "admin");
      }
    } catch (DemoFailure | IOException e) {
      out.println(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    out.flush();
  }

  private LocalDate scoringDate() {
    LocalDate fixed = host.options().scoringDate();
    return fixed == null ? LocalDate.now(jira.clock()).withDayOfMonth(1) : fixed;
  }

  private void importDemo(Path file) {
    ImportReport report = imports.run(List.of(file), Optional.empty(), Progress.none());
    report.problems().forEach(out::println);
    StoredProject restricted = jira.data().project(DemoBacklog.RESTRICTED);
    StoredProject archived = jira.data().project(DemoBacklog.ARCHIVED);
    if (restricted != null) {
      jira.data()
          .records()
          .write(
              writing -> {
                jira.data()
                    .put(
                        writing,
                        restricted
                            .granting(NewThings.grants(Seed.MANAGERS))
                            .manned(NewThings.roles(Seed.MANAGERS)));
                return true;
              });
    }
    if (archived != null) {
      jira.editing().archive(archived, true);
    }
  }

  // On JDK 22 and later there is a console always, and the bar is drawn in one line.
  @SuppressWarnings("SystemConsoleNull")
  private Set<String> importGiven() {
    Set<String> projects = new LinkedHashSet<>();
    if (!host.options().imports().isEmpty()) {
      ImportReport report =
          imports.run(
              host.options().imports(),
              Optional.ofNullable(host.options().project()),
              new ProgressBar(out, System.console() != null));
      report.lines().forEach(out::println);
      projects.addAll(report.projects());
    }
    return projects;
  }

  private boolean setUp() throws IOException, InterruptedException {
    HttpResponse<String> answer = send("POST", NEEDFIRST + "setup", "{}");
    if (answer.statusCode() / 100 != 2) {
      out.println("The plugin's set-up was answered with " + told(answer));
      return false;
    }
    return true;
  }

  /**
   * Enables each project that is not yet, for those in its role of users: its reporters may browse
   * too, and for Jira that makes everybody one who may browse the project.
   */
  private boolean enable(Set<String> projects) throws IOException, InterruptedException {
    boolean all = true;
    for (String key : projects) {
      String path = NEEDFIRST + "projects/" + key + "/settings";
      HttpResponse<String> present = send("GET", path, null);
      if (present.statusCode() == 200
          && Json.json().readTree(present.body()).path("enabled").asBoolean()) {
        continue;
      }
      ObjectNode wanted = Json.json().createObjectNode();
      wanted.put("enabled", true);
      wanted.putArray("needsVisibleTo").add(Rights.USERS);
      JsonNode version =
          present.statusCode() == 200
              ? Json.json().readTree(present.body()).path("version")
              : Json.json().missingNode();
      if (version.isNumber()) {
        wanted.set("version", version);
      }
      HttpResponse<String> answer = send("PUT", path, wanted.toString());
      if (answer.statusCode() / 100 != 2) {
        out.println("Enabling " + key + " was answered with " + told(answer));
        all = false;
      }
    }
    return all;
  }

  private static String told(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.body();
  }

  private HttpResponse<String> send(String method, String path, @Nullable String body)
      throws IOException, InterruptedException {
    String credentials =
        Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(host.baseUrl() + path))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
