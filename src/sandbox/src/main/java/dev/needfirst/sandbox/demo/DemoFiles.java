package dev.needfirst.sandbox.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The two files of the demo backlog, moved to a scoring date.
 *
 * <p>They are written for the scoring date of {@link #WRITTEN_FOR}. A backlog that is started later
 * moves every date by as many days, so that nothing in it grows old by itself.
 */
final class DemoFiles {

  static final LocalDate WRITTEN_FOR = LocalDate.of(2026, 11, 1);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DAY = "2026-11-01".length();
  private static final List<String> DATES =
      List.of("created", "updated", "resolutiondate", "duedate");

  private final LocalDate scoringDate;

  DemoFiles(LocalDate scoringDate) {
    this.scoringDate = scoringDate;
  }

  /** The issues as a search response of Jira's REST. */
  JsonNode issues() {
    JsonNode response = read("issues.json");
    long days = ChronoUnit.DAYS.between(WRITTEN_FOR, scoringDate);
    for (JsonNode issue : response.get("issues")) {
      ObjectNode fields = (ObjectNode) issue.get("fields");
      DATES.forEach(name -> move(fields, name, days));
      fields.get("fixVersions").forEach(version -> move((ObjectNode) version, "releaseDate", days));
    }
    return response;
  }

  /** Needs, own impacts and own fields; {@code age} and {@code checkIn} have become dates. */
  JsonNode needs() {
    JsonNode file = read("needs.json");
    for (JsonNode need : file.get("needs")) {
      for (JsonNode evidence : need.get("evidence")) {
        ObjectNode item = (ObjectNode) evidence;
        item.put("date", scoringDate.minusDays(item.remove("age").asLong()).toString());
      }
      need.get("impacts").forEach(this::dateTheCheck);
    }
    file.get("impacts").forEach(this::dateTheCheck);
    return file;
  }

  private void dateTheCheck(JsonNode impact) {
    if (impact.get("kpi") instanceof ObjectNode kpi && kpi.has("checkIn")) {
      kpi.put("checkOn", scoringDate.plusDays(kpi.remove("checkIn").asLong()).toString());
    }
  }

  private static void move(ObjectNode object, String name, long days) {
    JsonNode value = object.get(name);
    if (value != null && value.isTextual()) {
      String text = value.textValue();
      LocalDate moved = LocalDate.parse(text.substring(0, DAY)).plusDays(days);
      object.put(name, moved + text.substring(DAY));
    }
  }

  private static JsonNode read(String name) {
    try (InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
      if (in == null) {
        throw new DemoFailure("The sandbox holds no demo/" + name + ". Nothing was loaded.");
      }
      return JSON.readTree(in);
    } catch (IOException cause) {
      throw new DemoFailure("demo/" + name + " cannot be read. Nothing was loaded.", cause);
    }
  }
}
