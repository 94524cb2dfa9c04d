package dev.needfirst.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.seam.Entrance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills a sandbox with <em>Ledgerly</em>, a product made up for this project.
 *
 * <p>The issues come as a file for the sandbox's importer. The needs, their links, the issues' own
 * impacts and own fields go in afterwards over REST, the way any user's would.
 */
public final class DemoBacklog {

  /** The project that everybody sees. */
  public static final String PRODUCT = "SHOP";

  /** The project that only some may browse. */
  public static final String RESTRICTED = "BANK";

  /** The project that is archived. */
  public static final String ARCHIVED = "TILL";

  private static final String NEEDFIRST = "/rest/needfirst/1.0";
  private static final List<String> OWN_FIELDS =
      List.of("customerNeed", "needImportance", "businessImpact");

  private final DemoFiles files;
  private final Path home;

  /**
   * A demo backlog for one sandbox.
   *
   * @param scoringDate the day to which its evidence ages
   * @param home the sandbox's home folder, where a load cut off in the middle leaves a mark
   */
  public DemoBacklog(LocalDate scoringDate, Path home) {
    this.files = new DemoFiles(scoringDate);
    this.home = home;
  }

  /** Writes the issues for the importer, as a search response of Jira's REST, and says where. */
  public Path issues() {
    try {
      return Files.writeString(home.resolve("demo-issues.json"), files.issues().toString());
    } catch (IOException cause) {
      throw new UncheckedIOException("The demo's issues cannot be written to " + home, cause);
    }
  }

  /**
   * Records the needs and what hangs on them, and what the project has decided. Does nothing where
   * needs are recorded already, unless an earlier load was cut off: then it goes on and records
   * nothing twice.
   *
   * @param entrance of the sandbox; the issues are imported and their projects enabled
   * @param user an administrator
   * @return whether anything was to do
   * @throws DemoFailure naming the request that failed; another call goes on from there
   */
  public boolean load(Entrance entrance, String user) {
    Loopback rest = new Loopback(entrance, user);
    Path mark = home.resolve("demo-unfinished");
    Map<String, Long> recorded = new HashMap<>();
    for (String project : List.of(PRODUCT, RESTRICTED)) {
      rest.get(NEEDFIRST + "/needs?maxResults=1000&project=" + project)
          .get("values")
          .forEach(need -> recorded.put(need.get("statement").asText(), need.get("id").asLong()));
    }
    if (!recorded.isEmpty() && !Files.exists(mark)) {
      return false;
    }
    try {
      Files.writeString(mark, "");
      record(rest, entrance, files.needs(), recorded);
      Files.delete(mark);
    } catch (IOException cause) {
      throw new UncheckedIOException("The mark " + mark + " cannot be written", cause);
    }
    return true;
  }

  private static void record(
      Loopback rest, Entrance entrance, JsonNode file, Map<String, Long> recorded) {
    Map<String, Loopback> authors = new HashMap<>();
    for (JsonNode need : file.get("needs")) {
      // Who records a need is the author of its evidence.
      Loopback author =
          authors.computeIfAbsent(need.get("by").asText(), name -> new Loopback(entrance, name));
      ObjectNode body = need.deepCopy();
      body.remove(List.of("ref", "by", "links"));
      String statement = need.get("statement").asText();
      Long known = recorded.get(statement);
      long id = known != null ? known : author.post(NEEDFIRST + "/needs", body).get("id").asLong();
      for (JsonNode link : need.get("links")) {
        ObjectNode given = link.deepCopy();
        String issue = given.remove("issue").asText();
        rest.put(NEEDFIRST + "/issues/" + issue + "/needs/" + id, given);
      }
    }
    recordOwnImpacts(rest, file.get("impacts"));
    writeOwnFields(rest, file.get("fields"));
    decide(rest);
  }

  private static void recordOwnImpacts(Loopback rest, JsonNode impacts) {
    Map<String, Set<String>> recorded = new HashMap<>();
    for (JsonNode impact : impacts) {
      ObjectNode body = impact.deepCopy();
      String issue = body.remove("issue").asText();
      Set<String> kinds =
          recorded.computeIfAbsent(
              issue,
              key -> {
                Set<String> found = new HashSet<>();
                rest.get(NEEDFIRST + "/issues/" + key + "/value")
                    .get("impacts")
                    .forEach(one -> found.add(one.get("kind").asText()));
                return found;
              });
      if (kinds.add(body.get("kind").asText())) {
        rest.post(NEEDFIRST + "/issues/" + issue + "/impacts", body);
      }
    }
  }

  private static void writeOwnFields(Loopback rest, JsonNode rows) {
    Map<String, String> ids = new HashMap<>();
    for (JsonNode field : rest.get(NEEDFIRST + "/setup").get("fields")) {
      ids.put(field.get("role").asText(), field.get("id").asText());
    }
    for (JsonNode row : rows) {
      ObjectNode fields = JsonNodeFactory.instance.objectNode();
      OWN_FIELDS.stream()
          .filter(row::has)
          .forEach(role -> fields.set(ids.get(role), row.get(role)));
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.set("fields", fields);
      rest.put("/rest/api/2/issue/" + row.get("issue").asText(), body);
    }
  }

  private static void decide(Loopback rest) {
    String path = NEEDFIRST + "/projects/" + PRODUCT + "/settings";
    ObjectNode settings = rest.get(path).deepCopy();
    settings.put("setAsideJql", "labels in (compliance, security)");
    for (JsonNode field : rest.get("/rest/api/2/field")) {
      if (field.get("name").asText().equals("Story Points")) {
        settings.set("effortField", field.get("id"));
      }
    }
    rest.put(path, settings);
  }
}
