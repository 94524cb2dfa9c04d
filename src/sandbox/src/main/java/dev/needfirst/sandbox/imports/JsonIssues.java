package dev.needfirst.sandbox.imports;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.jira.data.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads issues as Jira's REST gives them: a search response, an array, one issue, or one after the
 * other (NDJSON).
 */
final class JsonIssues {

  private static final Set<String> IGNORED =
      Set.of("worklog", "attachment", "changelog", "renderedFields");

  private final Source source;
  private final Sink sink;
  private int count;

  JsonIssues(Source source, Sink sink) {
    this.source = source;
    this.sink = sink;
  }

  /**
   * Reads the file; issues before a broken place have been given on.
   *
   * @throws ImportProblem when the JSON is broken or cut off; names the place
   */
  void read() throws IOException, ImportProblem {
    try (InputStream in = source.open();
        JsonParser parser = Json.json().getFactory().createParser(in)) {
      while (parser.nextToken() != null) {
        root(parser);
      }
    } catch (JsonProcessingException e) {
      JsonLocation place = e.getLocation();
      String where =
          place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
      throw new ImportProblem(
          (e instanceof JsonEOFException ? "the JSON is cut off" : "not JSON")
              + where
              + "; "
              + count
              + (count == 1 ? " record" : " records")
              + " before it read");
    }
  }

  private void root(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      array(parser, Map.of());
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(parser, Map.of(), true);
    } else {
      sink.skipped(source.name(), "no issue");
      parser.skipChildren();
    }
  }

  private void array(JsonParser parser, Map<String, String> names) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == null) {
        return;
      }
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        object(parser, names, false);
      } else {
        parser.skipChildren();
        sink.skipped(source.name(), "no issue");
      }
    }
  }

  /** Reads an object that is an issue or, at the root, a search response. */
  private void object(JsonParser parser, Map<String, String> names, boolean root)
      throws IOException {
    JsonLocation place = parser.currentTokenLocation();
    ObjectNode record = Json.json().createObjectNode();
    boolean response = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (root && name.equals("issues") && parser.currentToken() == JsonToken.START_ARRAY) {
        response = true;
        array(parser, namesOf(record));
      } else if (name.equals("fields") && parser.currentToken() == JsonToken.START_OBJECT) {
        record.set("fields", fields(parser));
      } else if (IGNORED.contains(name)) {
        parser.skipChildren();
      } else {
        record.set(name, parser.readValueAsTree());
      }
    }
    if (!response) {
      Map<String, String> own = record.has("names") ? names(record.get("names")) : names;
      issue(record, place, own);
    }
  }

  private static ObjectNode fields(JsonParser parser) throws IOException {
    ObjectNode fields = Json.json().createObjectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      if (IGNORED.contains(name)) {
        parser.skipChildren();
      } else {
        fields.set(name, parser.readValueAsTree());
      }
    }
    return fields;
  }

  private void issue(ObjectNode record, JsonLocation place, Map<String, String> names) {
    String where = source.name() + ", line " + place.getLineNr();
    if (!(record.get("fields") instanceof ObjectNode fields)) {
      sink.skipped(source.name(), "no issue: it has no fields");
      return;
    }
    count++;
    ImportedIssue issue = new ImportedIssue(where);
    issue.key(text(record.get("key")));
    issue.id(text(record.get("id")));
    new JsonFields(issue, sink, names).read(fields);
    sink.issue(issue);
  }

  /** The names of fields; Jira writes them after the issues, so they are looked for ahead. */
  private Map<String, String> namesOf(ObjectNode before) throws IOException {
    if (before.has("names")) {
      return names(before.get("names"));
    }
    try (InputStream in = source.open();
        JsonParser parser = Json.json().getFactory().createParser(in)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          if (name.equals("names")) {
            return names(parser.readValueAsTree());
          }
          parser.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      // It is cut off; that is told where the issues are read.
    }
    return Map.of();
  }

  private static Map<String, String> names(JsonNode node) {
    Map<String, String> names = new HashMap<>();
    node.properties().forEach(entry -> names.put(entry.getKey(), entry.getValue().asText()));
    return names;
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || node.isNull() || node.isContainerNode() ? null : node.asText();
  }
}
