package dev.needfirst.sandbox.jira;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.StartFailure;
import dev.needfirst.sandbox.demo.DemoBacklog;
import dev.needfirst.sandbox.demo.DemoFailure;
import dev.needfirst.sandbox.demo.Loopback;
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
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What happens once the port is bound: the demo and the imports come in, the plugin is set up as an
 * administrator would do it, and their projects are enabled.
 */
final class FirstRun {

  private static final String ADMIN = "admin";
  private static final String NEEDFIRST = "/rest/needfirst/1.0/";

  private final Host host;
  private final SandboxJira jira;
  private final Imports imports;
  private final PrintStream out = System.out;

  FirstRun(Host host, SandboxJira jira, Imports imports) {
    this.host = host;
    this.jira = jira;
    this.imports = imports;
  }

  /**
   * Does all of it that is left to do.
   *
   * @throws StartFailure when this is the first start with the demo and it did not come in; later
   *     starts tell what is wrong and go on, as the data is the user's by then
   */
  void run() {
    boolean first = !host.options().empty() && jira.data().project(DemoBacklog.PRODUCT) == null;
    try {
      fill();
    } catch (DemoFailure | IOException e) {
      if (first) {
        throw new StartFailure(e.getMessage() + " Start it again with --fresh.", e);
      }
      out.println(e.getMessage());
    }
    out.flush();
  }

  private void fill() throws IOException {
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
    Loopback rest = new Loopback(host.entrance(), ADMIN);
    setUp(rest);
    enable(rest, enabling);
    if (demo != null) {
      demo.load(host.entrance(), ADMIN);
    }
  }

  private LocalDate scoringDate() {
    LocalDate fixed = host.options().scoringDate();
    return fixed == null ? LocalDate.now(jira.clock()).withDayOfMonth(1) : fixed;
  }

  private void importDemo(Path file) {
    ImportReport report = imports.run(List.of(file), Optional.empty(), Progress.none());
    if (!report.problems().isEmpty()) {
      throw new DemoFailure(
          "The demo backlog was not read: " + String.join(" ", report.problems()));
    }
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

  private static void setUp(Loopback rest) {
    Loopback.Answer answer = rest.send("POST", NEEDFIRST + "setup", Json.json().createObjectNode());
    if (!answer.good()) {
      throw new DemoFailure("The plugin's set-up was answered with " + told(answer));
    }
  }

  /**
   * Enables each project that is not yet, for those in its role of users: its reporters may browse
   * too, and for Jira that makes everybody one who may browse the project.
   */
  private static void enable(Loopback rest, Set<String> projects) throws IOException {
    List<String> refused = new ArrayList<>();
    for (String key : projects) {
      String path = NEEDFIRST + "projects/" + key + "/settings";
      Loopback.Answer present = rest.send("GET", path, null);
      JsonNode known = present.good() ? present.json() : Json.json().missingNode();
      if (known.path("enabled").asBoolean()) {
        continue;
      }
      ObjectNode wanted = Json.json().createObjectNode();
      wanted.put("enabled", true);
      wanted.putArray("needsVisibleTo").add(Rights.USERS);
      if (known.path("version").isNumber()) {
        wanted.set("version", known.get("version"));
      }
      Loopback.Answer answer = rest.send("PUT", path, wanted);
      if (!answer.good()) {
        refused.add("Enabling " + key + " was answered with " + told(answer));
      }
    }
    if (!refused.isEmpty()) {
      throw new DemoFailure(String.join("\n", refused));
    }
  }

  private static String told(Loopback.Answer answer) {
    return answer.status() + " " + answer.body();
  }
}
