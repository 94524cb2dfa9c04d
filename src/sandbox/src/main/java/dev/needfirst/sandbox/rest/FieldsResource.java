package dev.needfirst.sandbox.rest;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.rest.RestAwareCustomFieldType;
import com.atlassian.jira.issue.fields.rest.json.JsonType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jira.service.CustomFields;
import dev.needfirst.sandbox.jira.service.FieldTypes;
import dev.needfirst.sandbox.jira.service.JiraObjects;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /field}: all fields, and new custom ones for administrators. */
final class FieldsResource implements Resource {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry(FieldId.SUMMARY, "Summary"),
          Map.entry(FieldId.ISSUE_TYPE, "Issue Type"),
          Map.entry(FieldId.PROJECT, "Project"),
          Map.entry(FieldId.STATUS, "Status"),
          Map.entry(FieldId.PRIORITY, "Priority"),
          Map.entry(FieldId.RESOLUTION, "Resolution"),
          Map.entry(FieldId.RESOLUTION_DATE, "Resolved"),
          Map.entry(FieldId.ASSIGNEE, "Assignee"),
          Map.entry(FieldId.REPORTER, "Reporter"),
          Map.entry(FieldId.CREATOR, "Creator"),
          Map.entry(FieldId.CREATED, "Created"),
          Map.entry(FieldId.UPDATED, "Updated"),
          Map.entry(FieldId.DUE_DATE, "Due Date"),
          Map.entry(FieldId.LABELS, "Labels"),
          Map.entry(FieldId.COMPONENTS, "Component/s"),
          Map.entry(FieldId.VERSIONS, "Affects Version/s"),
          Map.entry(FieldId.FIX_VERSIONS, "Fix Version/s"),
          Map.entry(FieldId.DESCRIPTION, "Description"),
          Map.entry(FieldId.ENVIRONMENT, "Environment"),
          Map.entry(FieldId.ORIGINAL_ESTIMATE, "Original Estimate"),
          Map.entry(FieldId.PARENT, "Parent"),
          Map.entry("subtasks", "Sub-Tasks"),
          Map.entry(FieldId.SECURITY, "Security Level"),
          Map.entry(FieldId.VOTES, "Votes"),
          Map.entry(FieldId.WATCHES, "Watchers"));

  private final JiraData data;
  private final FieldTypes types;
  private final JiraObjects objects;
  private final CustomFields customFields;

  FieldsResource(JiraData data, FieldTypes types, JiraObjects objects, CustomFields customFields) {
    this.data = data;
    this.types = types;
    this.objects = objects;
    this.customFields = customFields;
  }

  @Override
  public Reply answer(Call call) throws IOException {
    if (call.path().size() > 1) {
      throw new RestFault(404, "There is no such resource.");
    }
    if (call.is("GET")) {
      return Reply.ok(all());
    }
    if (call.is("POST")) {
      return create(call);
    }
    throw RestFault.noMethod();
  }

  private List<Object> all() {
    List<Object> fields = new ArrayList<>();
    for (String id : IssueJson.SYSTEM) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("id", id);
      json.put("name", NAMES.getOrDefault(id, id));
      json.put("custom", false);
      json.put("orderable", true);
      json.put("navigable", true);
      json.put("searchable", true);
      json.put("clauseNames", List.of(id));
      json.put("schema", schema(id));
      fields.add(json);
    }
    data.fields().stream().filter(types::live).map(this::custom).forEach(fields::add);
    return fields;
  }

  private Map<String, Object> custom(StoredField field) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", field.fieldId());
    json.put("name", field.name());
    json.put("custom", true);
    json.put("orderable", true);
    json.put("navigable", true);
    json.put("searchable", field.searcherKey() != null);
    json.put("clauseNames", List.of("cf[" + field.id() + "]", field.name()));
    json.put("schema", schema(field));
    return json;
  }

  private static Map<String, Object> schema(String id) {
    String type =
        switch (id) {
          case FieldId.LABELS,
              FieldId.COMPONENTS,
              FieldId.VERSIONS,
              FieldId.FIX_VERSIONS,
              "subtasks" ->
              "array";
          case FieldId.CREATED, FieldId.UPDATED, FieldId.RESOLUTION_DATE -> "datetime";
          case FieldId.DUE_DATE -> "date";
          case FieldId.ASSIGNEE, FieldId.REPORTER, FieldId.CREATOR -> "user";
          case FieldId.ORIGINAL_ESTIMATE -> "number";
          case FieldId.SUMMARY, FieldId.DESCRIPTION, FieldId.ENVIRONMENT -> "string";
          default -> id;
        };
    return Map.of("type", type, "system", id);
  }

  private Map<String, Object> schema(StoredField field) {
    String type =
        field.typeKey().equals(StoredField.FLOAT)
            ? "number"
            : field.typeKey().equals(StoredField.RANK) ? "any" : "string";
    CustomFieldType<?, ?> plugin = types.type(field.typeKey());
    if (plugin instanceof RestAwareCustomFieldType aware) {
      JsonType answer = aware.getJsonSchema(objects.field(field));
      type = answer == null ? type : answer.getType();
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", type);
    json.put("custom", field.typeKey());
    json.put("customId", field.id());
    return json;
  }

  private Reply create(Call call) throws IOException {
    call.admin();
    ObjectNode body = call.body();
    Map<String, String> errors = new LinkedHashMap<>();
    String name = body.path("name").asText("");
    if (name.isBlank() || name.length() > 255) {
      errors.put("name", "Custom field name is required and has at most 255 characters.");
    }
    String type = body.path("type").asText("");
    if (types.type(type) == null) {
      errors.put("type", "Field type \"" + type + "\" not found.");
    }
    String searcher = body.path("searcherKey").asText("");
    if (!searcher.isEmpty() && types.searcher(searcher) == null) {
      errors.put("searcherKey", "Searcher \"" + searcher + "\" not found.");
    }
    if (!errors.isEmpty()) {
      throw new RestFault(400, List.of(), errors);
    }
    return Reply.created(
        custom(
            customFields.create(
                name,
                body.path("description").asText(""),
                type,
                searcher.isEmpty() ? null : searcher)));
  }

  /** Adds the maps of names and schemas that {@code expand} asks for. */
  void expand(Map<String, @Nullable Object> reply, String expand, Wanted wanted) {
    Map<String, Object> names = new LinkedHashMap<>();
    Map<String, Object> schemas = new LinkedHashMap<>();
    for (String id : IssueJson.SYSTEM) {
      if (wanted.has(id)) {
        names.put(id, NAMES.getOrDefault(id, id));
        schemas.put(id, schema(id));
      }
    }
    for (StoredField field : data.fields()) {
      if (types.live(field) && wanted.has(field.fieldId())) {
        names.put(field.fieldId(), field.name());
        schemas.put(field.fieldId(), schema(field));
      }
    }
    List<String> parts = List.of(expand.split(",", -1));
    if (parts.contains("names")) {
      reply.put("names", names);
    }
    if (parts.contains("schema")) {
      reply.put("schema", schemas);
    }
  }
}
