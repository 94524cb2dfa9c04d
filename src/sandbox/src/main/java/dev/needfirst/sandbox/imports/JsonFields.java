package dev.needfirst.sandbox.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.imports.ImportedIssue.ImportedValue;
import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.StoredLink;
import dev.needfirst.sandbox.jira.data.StoredUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code fields} of an issue in Jira's JSON. */
final class JsonFields {

  private static final Pattern RANK = Pattern.compile("\\d\\|[0-9a-z]+:[0-9a-z]*");
  private static final Pattern SPRINT = Pattern.compile("[\\[,]name=([^,\\]]*)");

  private final ImportedIssue issue;
  private final Sink sink;
  private final Map<String, String> names;

  /**
   * @param names the names of fields by id, as far as the export tells
   */
  JsonFields(ImportedIssue issue, Sink sink, Map<String, String> names) {
    this.issue = issue;
    this.sink = sink;
    this.names = names;
  }

  void read(ObjectNode fields) {
    fields.properties().forEach(entry -> field(entry.getKey(), entry.getValue()));
  }

  private void field(String id, JsonNode value) {
    switch (id) {
      case FieldId.SUMMARY, FieldId.DESCRIPTION, FieldId.ENVIRONMENT ->
          issue.field(id, longText(value));
      case FieldId.ISSUE_TYPE ->
          issue.constant(
              Constant.Kind.ISSUE_TYPE, name(value), null, value.path("subtask").asBoolean());
      case FieldId.STATUS ->
          issue.constant(
              Constant.Kind.STATUS,
              name(value),
              text(value.path("statusCategory").path("key")),
              null);
      case FieldId.PRIORITY -> issue.constant(Constant.Kind.PRIORITY, name(value), null, null);
      case FieldId.RESOLUTION -> issue.constant(Constant.Kind.RESOLUTION, name(value), null, null);
      case FieldId.ASSIGNEE, FieldId.REPORTER, FieldId.CREATOR -> issue.person(id, person(value));
      case FieldId.LABELS, FieldId.COMPONENTS, FieldId.VERSIONS, FieldId.FIX_VERSIONS ->
          issue.field(id, namesOf(value));
      case FieldId.CREATED, FieldId.UPDATED, FieldId.RESOLUTION_DATE, FieldId.DUE_DATE ->
          date(id, value);
      case FieldId.VOTES -> number(id, value.path("votes"));
      case FieldId.ORIGINAL_ESTIMATE -> number(id, value);
      case FieldId.WATCHES -> {
        number(id, value.path("watchCount"));
        issue.people(FieldId.WATCHERS, people(value.path("watchers")));
      }
      case "comment" -> issue.people(FieldId.COMMENTERS, people(authors(value)));
      case "issuelinks" -> links(value);
      case FieldId.PARENT -> issue.field(id, text(value.path("key")));
      case FieldId.SECURITY -> issue.field(id, name(value));
      case FieldId.PROJECT -> issue.project(text(value.path("id")), text(value.path("name")));
      case "epic" -> {
        if (value.hasNonNull("key")) {
          issue.custom(new ImportedValue(null, "Epic Link", value.get("key").asText(), false));
        }
      }
      default -> {
        if (id.startsWith("customfield_")) {
          custom(id, value);
        }
      }
    }
  }

  private void date(String id, JsonNode value) {
    String text = text(value);
    if (text == null) {
      issue.field(id, null);
      return;
    }
    Object date = id.equals(FieldId.DUE_DATE) ? Dates.date(text) : Dates.instant(text);
    if (date == null) {
      sink.skipped(issue.where(), "a date that was not understood, in " + id);
    } else {
      issue.field(id, date);
    }
  }

  private void number(String id, JsonNode value) {
    if (value.canConvertToLong()) {
      issue.field(id, value.asLong());
    }
  }

  private void custom(String id, JsonNode value) {
    String name = names.get(id);
    String text = value.isTextual() ? value.asText() : null;
    if (text != null && RANK.matcher(text).matches()) {
      issue.field(FieldId.RANK, text);
    } else if (value.isNumber()) {
      issue.custom(new ImportedValue(id, name, value.asDouble(), false));
    } else {
      String whole = customText(value);
      issue.custom(new ImportedValue(id, name, whole, !value.isTextual()));
    }
  }

  private static @Nullable String customText(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    if (value.isArray()) {
      List<String> items = new ArrayList<>();
      value.forEach(
          item -> {
            String text = customText(item);
            if (text != null) {
              items.add(text);
            }
          });
      return items.isEmpty() ? null : String.join(", ", items);
    }
    if (value.isObject()) {
      for (String part : List.of("value", "displayName", "name", "key")) {
        if (value.path(part).isTextual()) {
          return value.get(part).asText();
        }
      }
      return longText(value);
    }
    String text = value.asText();
    if (text.startsWith("com.atlassian.greenhopper.service.sprint.Sprint@")) {
      var sprint = SPRINT.matcher(text);
      return sprint.find() ? sprint.group(1) : null;
    }
    return text.isBlank() ? null : text;
  }

  private void links(JsonNode value) {
    List<String> links = new ArrayList<>();
    for (JsonNode link : value) {
      String type = text(link.path("type").path("name"));
      String outward = text(link.path("outwardIssue").path("key"));
      String inward = text(link.path("inwardIssue").path("key"));
      String key = outward == null ? inward : outward;
      if (type != null && key != null) {
        links.add(new StoredLink(outward != null, type, key).text());
      }
    }
    issue.field(FieldId.LINKS, links.isEmpty() ? null : links);
  }

  /** The authors of the comments that everyone sees who sees the issue. */
  private static List<JsonNode> authors(JsonNode comments) {
    List<JsonNode> authors = new ArrayList<>();
    for (JsonNode comment : comments.path("comments")) {
      if (!comment.hasNonNull("visibility")) {
        authors.add(comment.path("author"));
      }
    }
    return authors;
  }

  private static List<StoredUser> people(Iterable<JsonNode> values) {
    Map<String, StoredUser> people = new LinkedHashMap<>();
    for (JsonNode value : values) {
      StoredUser person = person(value);
      if (person != null) {
        people.putIfAbsent(person.key(), person);
      }
    }
    return List.copyOf(people.values());
  }

  private static @Nullable StoredUser person(JsonNode value) {
    if (!value.isObject()) {
      return null;
    }
    String key = text(value.path("key"));
    String name = text(value.path("name"));
    String account = text(value.path("accountId"));
    String display = text(value.path("displayName"));
    String known = name != null ? name : key != null ? key : account != null ? account : display;
    if (known == null) {
      return null;
    }
    return People.person(
        key != null ? key : name == null ? account : null,
        name,
        display == null ? known : display,
        text(value.path("emailAddress")));
  }

  private static @Nullable String name(JsonNode value) {
    return value.isTextual() ? value.asText() : text(value.path("name"));
  }

  private static List<String> namesOf(JsonNode list) {
    List<String> names = new ArrayList<>();
    for (JsonNode item : list) {
      String name = name(item);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable String text(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  /** A text, or the plain text of Cloud's document format. */
  private static @Nullable String longText(JsonNode value) {
    if (value.isObject()) {
      StringBuilder text = new StringBuilder();
      document(value, text);
      return text.isEmpty() ? null : text.toString().strip();
    }
    String text = text(value);
    return text == null || text.isBlank() ? null : text;
  }

  private static void document(JsonNode node, StringBuilder text) {
    if (node.path("text").isTextual()) {
      text.append(node.get("text").asText());
    }
    for (JsonNode child : node.path("content")) {
      document(child, text);
    }
    switch (node.path("type").asText()) {
      case "paragraph", "heading", "listItem", "codeBlock", "hardBreak" -> text.append('\n');
      default -> {
        // Marks and containers leave no trace in plain text.
      }
    }
  }
}
