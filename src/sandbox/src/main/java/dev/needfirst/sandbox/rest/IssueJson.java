package dev.needfirst.sandbox.rest;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.rest.FieldJsonRepresentation;
import com.atlassian.jira.issue.fields.rest.RestAwareCustomFieldType;
import com.atlassian.jira.issue.fields.rest.json.JsonData;
import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.Permissions;
import dev.needfirst.sandbox.jira.data.SecurityLevel;
import dev.needfirst.sandbox.jira.data.StatusCategory;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.jira.service.FieldTypes;
import dev.needfirst.sandbox.jira.service.JiraObjects;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes issues and what belongs to them as Jira's REST does. */
final class IssueJson {

  /** The system fields, in the order in which they are written. */
  static final List<String> SYSTEM =
      List.of(
          FieldId.SUMMARY,
          FieldId.ISSUE_TYPE,
          FieldId.PROJECT,
          FieldId.STATUS,
          FieldId.PRIORITY,
          FieldId.RESOLUTION,
          FieldId.RESOLUTION_DATE,
          FieldId.ASSIGNEE,
          FieldId.REPORTER,
          FieldId.CREATOR,
          FieldId.CREATED,
          FieldId.UPDATED,
          FieldId.DUE_DATE,
          FieldId.LABELS,
          FieldId.COMPONENTS,
          FieldId.VERSIONS,
          FieldId.FIX_VERSIONS,
          FieldId.DESCRIPTION,
          FieldId.ENVIRONMENT,
          FieldId.ORIGINAL_ESTIMATE,
          FieldId.PARENT,
          "subtasks",
          FieldId.SECURITY,
          FieldId.VOTES,
          FieldId.WATCHES);

  private static final Logger LOG = LoggerFactory.getLogger(IssueJson.class);
  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx");

  private final JiraData data;
  private final FieldTypes types;
  private final JiraObjects objects;
  private final Permissions permissions;
  private final Supplier<String> baseUrl;

  IssueJson(JiraData data, FieldTypes types, JiraObjects objects, Supplier<String> baseUrl) {
    this.data = data;
    this.types = types;
    this.objects = objects;
    this.permissions = new Permissions(data);
    this.baseUrl = baseUrl;
  }

  Map<String, Object> issue(StoredIssue issue, Wanted wanted, @Nullable StoredUser viewer) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("expand", "operations,editmeta,changelog,transitions,renderedFields");
    json.put("id", Long.toString(issue.id()));
    json.put("self", self("issue/" + issue.id()));
    json.put("key", issue.key());
    json.put("fields", fields(issue, wanted, viewer));
    return json;
  }

  private Map<String, @Nullable Object> fields(
      StoredIssue issue, Wanted wanted, @Nullable StoredUser viewer) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (String id : SYSTEM) {
      if (wanted.has(id)) {
        Object value = system(issue, id, viewer);
        // A parent or a level is written only where there is one.
        if (value != null || !(id.equals(FieldId.PARENT) || id.equals(FieldId.SECURITY))) {
          fields.put(id, value);
        }
      }
    }
    for (StoredField field : data.fields()) {
      if (types.live(field) && wanted.has(field.fieldId())) {
        fields.put(field.fieldId(), custom(issue, field));
      }
    }
    return fields;
  }

  private @Nullable Object system(StoredIssue issue, String id, @Nullable StoredUser viewer) {
    return switch (id) {
      case FieldId.ISSUE_TYPE -> constant(Constant.Kind.ISSUE_TYPE, issue);
      case FieldId.STATUS -> constant(Constant.Kind.STATUS, issue);
      case FieldId.PRIORITY -> constant(Constant.Kind.PRIORITY, issue);
      case FieldId.RESOLUTION -> constant(Constant.Kind.RESOLUTION, issue);
      case FieldId.ASSIGNEE, FieldId.REPORTER, FieldId.CREATOR ->
          user(data.userByKey(issue.values().text(id)));
      case FieldId.CREATED, FieldId.UPDATED, FieldId.RESOLUTION_DATE ->
          instant(issue.values().whole(id));
      case FieldId.LABELS -> issue.values().texts(id);
      case FieldId.COMPONENTS, FieldId.VERSIONS, FieldId.FIX_VERSIONS ->
          issue.values().texts(id).stream().map(name -> Map.of("name", name)).toList();
      case FieldId.PROJECT -> project(data.project(issue.projectId()));
      case FieldId.PARENT -> parent(issue, viewer);
      case "subtasks" ->
          data.childrenOf(issue.key()).stream()
              .filter(child -> permissions.onIssue(Permissions.BROWSE, child, viewer))
              .map(this::brief)
              .toList();
      case FieldId.SECURITY -> level(issue);
      case FieldId.VOTES -> votes(issue);
      case FieldId.WATCHES -> watches(issue);
      default -> issue.values().get(id);
    };
  }

  private @Nullable Object parent(StoredIssue issue, @Nullable StoredUser viewer) {
    String key = issue.values().text(FieldId.PARENT);
    StoredIssue parent = key == null ? null : data.issue(key);
    return parent == null || !permissions.onIssue(Permissions.BROWSE, parent, viewer)
        ? null
        : brief(parent);
  }

  private Map<String, Object> brief(StoredIssue issue) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put(FieldId.SUMMARY, issue.summary());
    fields.put(FieldId.STATUS, constant(Constant.Kind.STATUS, issue));
    fields.put(FieldId.PRIORITY, constant(Constant.Kind.PRIORITY, issue));
    fields.put(FieldId.ISSUE_TYPE, constant(Constant.Kind.ISSUE_TYPE, issue));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", Long.toString(issue.id()));
    json.put("key", issue.key());
    json.put("self", self("issue/" + issue.id()));
    json.put("fields", fields);
    return json;
  }

  private @Nullable Object level(StoredIssue issue) {
    StoredProject project = data.project(issue.projectId());
    SecurityLevel level =
        project == null ? null : project.level(issue.values().whole(FieldId.SECURITY));
    if (level == null) {
      return null;
    }
    return Map.of(
        "self", self("securitylevel/" + level.id()),
        "id", Long.toString(level.id()),
        "name", level.name());
  }

  private Object votes(StoredIssue issue) {
    Long votes = issue.values().whole(FieldId.VOTES);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("self", self("issue/" + issue.key() + "/votes"));
    json.put("votes", votes == null ? 0 : votes);
    json.put("hasVoted", false);
    return json;
  }

  private Object watches(StoredIssue issue) {
    Long watches = issue.values().whole(FieldId.WATCHES);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("self", self("issue/" + issue.key() + "/watchers"));
    json.put("watchCount", watches == null ? 0 : watches);
    json.put("isWatching", false);
    return json;
  }

  private @Nullable Object constant(Constant.Kind kind, StoredIssue issue) {
    Constant constant = data.constant(kind, issue.values().text(kind.field()));
    if (constant == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("self", self(kind.field() + "/" + constant.id()));
    json.put("id", constant.id());
    json.put("name", constant.name());
    if (kind == Constant.Kind.ISSUE_TYPE) {
      json.put("subtask", constant.subtask());
    }
    if (kind == Constant.Kind.STATUS) {
      StatusCategory category = StatusCategory.of(constant.category());
      Map<String, Object> inner = new LinkedHashMap<>();
      inner.put("self", self("statuscategory/" + category.id()));
      inner.put("id", category.id());
      inner.put("key", category.key());
      inner.put("colorName", category.color());
      inner.put("name", category.title());
      json.put("statusCategory", inner);
    }
    return json;
  }

  @Nullable Object user(@Nullable StoredUser user) {
    if (user == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("self", self("user?username=" + user.name()));
    json.put("key", user.key());
    json.put("name", user.name());
    json.put("emailAddress", user.email());
    json.put("displayName", user.displayName());
    json.put("active", user.active());
    json.put("timeZone", "Etc/UTC");
    return json;
  }

  @Nullable Map<String, Object> project(@Nullable StoredProject project) {
    if (project == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("self", self("project/" + project.id()));
    json.put("id", Long.toString(project.id()));
    json.put("key", project.key());
    json.put("name", project.name());
    json.put("projectTypeKey", "software");
    return json;
  }

  private @Nullable Object custom(StoredIssue issue, StoredField field) {
    if (field.typeKey().equals(StoredField.RANK)) {
      return issue.values().text(FieldId.RANK);
    }
    if (!types.calculated(field.typeKey())) {
      return issue.values().get(field.fieldId());
    }
    CustomFieldType<?, ?> type = types.type(field.typeKey());
    try {
      if (type instanceof RestAwareCustomFieldType aware) {
        FieldJsonRepresentation answer =
            aware.getJsonFromIssue(objects.field(field), objects.issue(issue), false, null);
        JsonData standard = answer == null ? null : answer.getStandardData();
        return standard == null ? null : standard.getData();
      }
      return type == null
          ? null
          : type.getValueFromIssue(objects.field(field), objects.issue(issue));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The field {} failed on {}", field.name(), issue.key(), e);
      return null;
    }
  }

  String self(String path) {
    return baseUrl.get() + "/rest/api/2/" + path;
  }

  static @Nullable String instant(@Nullable Long millis) {
    return millis == null
        ? null
        : Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).format(INSTANT);
  }
}
