package dev.needfirst.sandbox.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.needfirst.sandbox.seam.Entrance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoBacklogTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static {
    // The JDK's server sends head and body apart, and each answer would wait 40 ms for the client.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final Recorder recorder = new Recorder();
  private final DemoFiles files = new DemoFiles(DemoFiles.WRITTEN_FOR);
  private final HttpServer server;
  private final DemoBacklog backlog;

  DemoBacklogTest(@TempDir Path home) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", recorder::answer);
    server.start();
    backlog = new DemoBacklog(DemoFiles.WRITTEN_FOR, home);
  }

  @AfterEach
  void hangUp() {
    server.stop(0);
  }

  @Test
  void everyNeedLinkImpactAndFieldIsRecorded() {
    assertThat(load()).isTrue();
    assertThat(recorder.needs).hasSize(files.needs().get("needs").size());
    assertThat(recorder.links).hasSize(links());
    assertThat(recorder.impacts).hasSize(files.needs().get("impacts").size());
    assertThat(recorder.fields).hasSize(files.needs().get("fields").size());
    JsonNode own = requireNonNull(recorder.fields.get("SHOP-52"));
    assertThat(own.at("/fields/customfield_2").asDouble()).isEqualTo(8);
  }

  @Test
  void aNeedIsSentAsRestWantsIt() {
    load();
    assertThat(recorder.needs.values())
        .allSatisfy(
            need -> {
              assertThat(need.has("ref")).isFalse();
              assertThat(need.has("links")).isFalse();
            });
  }

  @Test
  void theProjectStaysEnabledAndNamesItsEffortAndItsMustDos() {
    load();
    JsonNode settings = requireNonNull(recorder.settings);
    assertThat(settings.get("enabled").asBoolean()).isTrue();
    assertThat(settings.get("needsVisibleTo").asText()).isEqualTo("browse");
    assertThat(settings.get("effortField").asText()).isEqualTo("customfield_9");
    assertThat(settings.get("setAsideJql").asText()).contains("compliance");
  }

  @Test
  void aBacklogWithNeedsIsLeftAlone() {
    load();
    recorder.links.clear();
    assertThat(load()).isFalse();
    assertThat(recorder.links).isEmpty();
  }

  @Test
  void aLoadThatWasCutOffGoesOnAndRecordsNothingTwice() {
    recorder.failAt = 60;
    assertThatThrownBy(this::load)
        .isInstanceOf(DemoFailure.class)
        .hasMessageMatching("(?s).*not complete: (PUT|POST) /rest/.* was answered with 500 .*");
    recorder.failAt = Integer.MAX_VALUE;
    assertThat(load()).isTrue();
    assertThat(recorder.needs).hasSize(files.needs().get("needs").size());
    assertThat(recorder.links).hasSize(links());
    assertThat(recorder.impacts).hasSize(files.needs().get("impacts").size());
    assertThat(load()).isFalse();
  }

  @Test
  void theIssuesAreWrittenForTheImporter() throws IOException {
    JsonNode written = JSON.readTree(backlog.issues().toFile());
    assertThat(written).isEqualTo(files.issues());
  }

  private boolean load() {
    String address = "http://localhost:" + server.getAddress().getPort();
    return backlog.load(new Entrance(address, Map.of()), "admin");
  }

  private int links() {
    int links = 0;
    for (JsonNode need : files.needs().get("needs")) {
      links += need.get("links").size();
    }
    return links;
  }

  /** Keeps what it is sent, as the plugin's REST would, and fails from a given write on. */
  private static final class Recorder {
    private final Map<Integer, JsonNode> needs = new HashMap<>();
    private final Set<String> links = new HashSet<>();
    private final List<JsonNode> impacts = new ArrayList<>();
    private final Map<String, List<JsonNode>> impactsOf = new HashMap<>();
    private final Map<String, JsonNode> fields = new HashMap<>();
    private @Nullable JsonNode settings;
    private int failAt = Integer.MAX_VALUE;
    private int writes;

    private void answer(HttpExchange exchange) throws IOException {
      String method = exchange.getRequestMethod();
      String path = exchange.getRequestURI().getPath();
      byte[] sent = exchange.getRequestBody().readAllBytes();
      if (!method.equals("GET") && ++writes >= failAt) {
        respond(exchange, 500, "{\"errorMessages\":[\"No\"]}");
      } else if (method.equals("GET")) {
        respond(exchange, 200, read(path, exchange.getRequestURI().getQuery()).toString());
      } else {
        respond(exchange, 200, write(path, JSON.readTree(sent)).toString());
      }
    }

    private JsonNode read(String path, String query) {
      ObjectNode found = JSON.createObjectNode();
      if (path.equals("/rest/api/2/field")) {
        ArrayNode all = JSON.createArrayNode();
        all.addObject().put("id", "customfield_9").put("name", "Story Points");
        return all;
      }
      if (path.endsWith("/setup")) {
        ArrayNode all = found.putArray("fields");
        List.of("customerNeed", "needImportance", "businessImpact")
            .forEach(
                role -> all.addObject().put("id", "customfield_" + all.size()).put("role", role));
        return found;
      }
      if (path.endsWith("/settings")) {
        return found.put("version", 1).put("enabled", true).put("needsVisibleTo", "browse");
      }
      if (path.endsWith("/value")) {
        List<JsonNode> own = impactsOf.getOrDefault(path.split("/", -1)[5], List.of());
        found.putArray("impacts").addAll(own);
        return found;
      }
      ArrayNode values = found.putArray("values");
      needs.forEach(
          (id, need) -> {
            if (query.endsWith("project=" + need.get("project").asText())) {
              values.addObject().put("id", id).set("statement", need.get("statement"));
            }
          });
      return found;
    }

    private JsonNode write(String path, JsonNode body) {
      ObjectNode answer = JSON.createObjectNode();
      if (path.endsWith("/needs")) {
        needs.put(needs.size() + 1, body);
        return answer.put("id", needs.size());
      }
      String issue = path.split("/", -1)[5];
      if (path.endsWith("/settings")) {
        settings = body;
      } else if (path.endsWith("/impacts")) {
        impacts.add(body);
        impactsOf.computeIfAbsent(issue, key -> new ArrayList<>()).add(body);
      } else if (path.startsWith("/rest/api/2")) {
        fields.put(issue, body);
      } else {
        links.add(path);
      }
      return answer;
    }

    private static void respond(HttpExchange exchange, int status, String body) throws IOException {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    }
  }
}
