package dev.needfirst.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.SecurityLevel;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.jira.service.FieldTypes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code fields} of a create or edit; all faults are found before anything is written.
 */
public final class FieldInput {

  private static final double LARGEST = 100_000_000_000_000.0;
  private static final int LONGEST_LINE = 255;
  private static final int LONGEST_TEXT = 32_767;

  private final JiraData data;
  private final FieldTypes types;

  public FieldInput(JiraData data, FieldTypes types) {
    this.data = data;
    this.types = types;
  }

  /** A value that cannot be taken; its message is Jira's. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * The values by field id, null where one is cleared.
   *
   * @throws RestFault with the faults of all fields
   */
  public Map<String, @Nullable Object> read(ObjectNode fields, StoredProject project) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Map<String, String> errors = new LinkedHashMap<>();
    fields
        .properties()
        .forEach(
            entry -> {
              try {
                values.put(entry.getKey(), value(entry.getKey(), entry.getValue(), project));
              } catch (Refused refused) {
                errors.put(entry.getKey(), refused.getMessage() + "");
              }
            });
    if (!errors.isEmpty()) {
      throw new RestFault(400, List.of(), errors);
    }
    return values;
  }

  private @Nullable Object value(String id, JsonNode node, StoredProject project) throws Refused {
    return switch (id) {
      case FieldId.SUMMARY -> summary(node);
      case FieldId.DESCRIPTION, FieldId.ENVIRONMENT -> text(node, LONGEST_TEXT);
      case FieldId.ISSUE_TYPE -> constant(Constant.Kind.ISSUE_TYPE, node, "issue type");
      case FieldId.PRIORITY -> constant(Constant.Kind.PRIORITY, node, "priority");
      case FieldId.RESOLUTION -> constant(Constant.Kind.RESOLUTION, node, "resolution");
      case FieldId.ASSIGNEE, FieldId.REPORTER -> user(node);
      case FieldId.LABELS -> labels(node);
      case FieldId.COMPONENTS, FieldId.VERSIONS, FieldId.FIX_VERSIONS -> names(node);
      case FieldId.DUE_DATE -> date(node);
      case FieldId.PARENT -> parent(node, project);
      case FieldId.SECURITY -> level(node, project);
      default -> custom(id, node);
    };
  }

  private @Nullable Object custom(String id, JsonNode node) throws Refused {
    StoredField field = data.field(id);
    boolean settable =
        field != null
            && types.live(field)
            && !types.calculated(field.typeKey())
            && !field.typeKey().equals(StoredField.RANK);
    if (field == null || !settable) {
      throw new Refused(
          "Field '" + id + "' cannot be set. It is not on the appropriate screen, or unknown.");
    }
    if (node.isNull()) {
      return null;
    }
    if (field.typeKey().equals(StoredField.FLOAT)) {
      return number(field, node);
    }
    if (field.typeKey().equals(StoredField.EPIC_LINK)) {
      StoredIssue epic = node.isTextual() ? data.issue(node.asText()) : null;
      if (epic == null) {
        throw new Refused("Issue '" + node.asText() + "' does not exist.");
      }
      return epic.key();
    }
    boolean line = field.typeKey().equals(StoredField.TEXT_FIELD);
    return text(node, line ? LONGEST_LINE - 1 : LONGEST_TEXT);
  }

  private static Double number(StoredField field, JsonNode node) throws Refused {
    if (!node.isNumber()) {
      throw new Refused("Operation value must be a number");
    }
    double number = node.asDouble();
    if (!Double.isFinite(number) || Math.abs(number) > LARGEST) {
      throw new Refused("Specify a number for " + field.name() + " (below 100,000,000,000,000)");
    }
    return number;
  }

  private static String summary(JsonNode node) throws Refused {
    String summary = text(node, LONGEST_LINE);
    if (summary == null) {
      throw new Refused("You must specify a summary of the issue.");
    }
    if (summary.indexOf('\n') >= 0 || summary.indexOf('\r') >= 0) {
      throw new Refused("The summary is invalid because it contains newline characters.");
    }
    return summary;
  }

  private static @Nullable String text(JsonNode node, int longest) throws Refused {
    if (node.isNull()) {
      return null;
    }
    if (!node.isTextual()) {
      throw new Refused("Operation value must be a string");
    }
    String text = node.asText();
    if (text.length() > longest) {
      throw new Refused(
          "The entered text is too long. It exceeds the allowed limit of "
              + String.format(Locale.ENGLISH, "%,d", longest)
              + " characters.");
    }
    return text.isBlank() ? null : text;
  }

  private @Nullable String constant(Constant.Kind kind, JsonNode node, String name) throws Refused {
    if (node.isNull() && kind != Constant.Kind.ISSUE_TYPE) {
      return null;
    }
    Constant constant = null;
    if (node.path("id").isTextual()) {
      constant = data.constantById(kind, node.get("id").asText());
    } else if (node.path("name").isTextual()) {
      constant = data.constant(kind, node.get("name").asText());
    }
    if (constant == null) {
      throw new Refused("The " + name + " selected is invalid.");
    }
    return constant.name();
  }

  private @Nullable String user(JsonNode node) throws Refused {
    if (node.isNull() || node.path("name").isNull()) {
      return null;
    }
    StoredUser user = data.userByName(node.path("name").asText());
    if (user == null) {
      throw new Refused("User '" + node.path("name").asText() + "' does not exist.");
    }
    return user.key();
  }

  private static List<String> labels(JsonNode node) throws Refused {
    List<String> labels = new ArrayList<>();
    if (node.isNull()) {
      return labels;
    }
    if (!node.isArray()) {
      throw new Refused("data was not an array");
    }
    for (JsonNode item : node) {
      String label = item.asText();
      if (!item.isTextual() || label.isEmpty() || label.contains(" ")) {
        throw new Refused("The label '" + label + "' can't contain spaces.");
      }
      labels.add(label);
    }
    return labels;
  }

  private static List<String> names(JsonNode node) throws Refused {
    List<String> names = new ArrayList<>();
    if (node.isNull()) {
      return names;
    }
    if (!node.isArray()) {
      throw new Refused("data was not an array");
    }
    for (JsonNode item : node) {
      if (!item.path("name").isTextual()) {
        throw new Refused("expected Object containing a 'name' property");
      }
      names.add(item.get("name").asText());
    }
    return names;
  }

  private static @Nullable String date(JsonNode node) throws Refused {
    String text = text(node, LONGEST_LINE);
    if (text == null) {
      return null;
    }
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw new Refused("Error parsing date string: " + text);
    }
  }

  private @Nullable String parent(JsonNode node, StoredProject project) throws Refused {
    if (node.isNull()) {
      return null;
    }
    String key = node.path("key").asText(node.path("id").asText());
    StoredIssue parent = data.issueByKeyOrId(key);
    if (parent == null || parent.projectId() != project.id()) {
      throw new Refused("Could not find issue by id or key.");
    }
    return parent.key();
  }

  private static @Nullable Long level(JsonNode node, StoredProject project) throws Refused {
    if (node.isNull()) {
      return null;
    }
    for (SecurityLevel level : project.levels()) {
      if (Long.toString(level.id()).equals(node.path("id").asText())
          || level.name().equals(node.path("name").asText())) {
        return level.id();
      }
    }
    throw new Refused("Security level is not valid.");
  }
}
