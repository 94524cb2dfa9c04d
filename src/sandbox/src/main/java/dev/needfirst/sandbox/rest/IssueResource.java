package dev.needfirst.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.Permissions;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.jira.service.IssueEditing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /issue}: read, create, edit, delete, archive and restore. */
final class IssueResource implements Resource {

  private final JiraData data;
  private final Permissions permissions;
  private final IssueEditing editing;
  private final FieldInput input;
  private final IssueJson json;
  private final FieldsResource fields;

  IssueResource(
      JiraData data,
      IssueEditing editing,
      FieldInput input,
      IssueJson json,
      FieldsResource fields) {
    this.data = data;
    this.permissions = new Permissions(data);
    this.editing = editing;
    this.input = input;
    this.json = json;
    this.fields = fields;
  }

  @Override
  public Reply answer(Call call) throws IOException {
    if (call.path().size() == 1 && call.is("POST")) {
      return create(call);
    }
    if (call.path().size() == 2) {
      return switch (call.request().getMethod()) {
        case "GET" -> read(call);
        case "PUT" -> edit(call);
        case "DELETE" -> delete(call);
        default -> throw RestFault.noMethod();
      };
    }
    if (call.path().size() == 3 && call.is("PUT")) {
      switch (call.segment(2)) {
        case "archive" -> editing.archive(archivable(call), true);
        case "restore" -> editing.archive(archivable(call), false);
        default -> throw new RestFault(404, "There is no such resource.");
      }
      return Reply.done();
    }
    throw new RestFault(404, "There is no such resource.");
  }

  private StoredIssue visible(Call call) {
    StoredIssue issue = data.issueByKeyOrId(call.segment(1));
    if (issue == null || !permissions.onIssue(Permissions.BROWSE, issue, call.caller())) {
      if (call.caller() == null) {
        throw new RestFault(
            401,
            List.of("You do not have the permission to see the specified issue.", "Login Required"),
            Map.of());
      }
      throw RestFault.noIssue();
    }
    return issue;
  }

  private Reply read(Call call) {
    StoredIssue issue = visible(call);
    Wanted wanted = Wanted.of(call.request().getParameterValues("fields"));
    Map<String, @Nullable Object> reply =
        new LinkedHashMap<>(json.issue(issue, wanted, call.caller()));
    String expand = call.parameter("expand");
    fields.expand(reply, expand == null ? "" : expand, wanted);
    return Reply.ok(reply);
  }

  private Reply create(Call call) throws IOException {
    StoredUser user = call.user();
    ObjectNode given = call.body().path("fields") instanceof ObjectNode node ? node : null;
    if (given == null) {
      throw new RestFault(400, "one of 'fields' or 'update' required");
    }
    JsonNode named = given.remove(FieldId.PROJECT);
    StoredProject project = null;
    if (named != null) {
      project =
          named.hasNonNull("key")
              ? data.project(named.get("key").asText())
              : data.project(named.path("id").asLong());
    }
    boolean allowed =
        project != null
            && !project.archived()
            && permissions.inProject(Permissions.CREATE, project, user);
    if (project == null || !allowed) {
      throw new RestFault(400, List.of(), Map.of("project", "valid project is required"));
    }
    Map<String, @Nullable Object> values = input.read(given, project);
    if (values.get(FieldId.SUMMARY) == null) {
      throw new RestFault(
          400, List.of(), Map.of("summary", "You must specify a summary of the issue."));
    }
    if (values.get(FieldId.ISSUE_TYPE) == null) {
      throw new RestFault(400, List.of(), Map.of("issuetype", "issue type is required"));
    }
    StoredIssue issue = editing.create(user, project, values);
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("id", Long.toString(issue.id()));
    reply.put("key", issue.key());
    reply.put("self", json.self("issue/" + issue.id()));
    return Reply.created(reply);
  }

  private Reply edit(Call call) throws IOException {
    StoredIssue issue = visible(call);
    StoredUser user = call.user();
    if (!permissions.onIssue(Permissions.EDIT, issue, user)) {
      throw new RestFault(403, "You do not have permission to edit issues in this project.");
    }
    ObjectNode body = call.body();
    Map<String, @Nullable Object> changes = new LinkedHashMap<>();
    boolean told = false;
    if (body.path("fields") instanceof ObjectNode given) {
      StoredProject project = data.project(issue.projectId());
      if (project == null) {
        throw RestFault.noIssue();
      }
      changes.putAll(input.read(given, project));
      told = true;
    }
    if (body.path("update") instanceof ObjectNode update) {
      labels(issue, update, changes);
      told = true;
    }
    if (!told) {
      throw new RestFault(400, "one of 'fields' or 'update' required");
    }
    editing.edit(user, issue, changes);
    return Reply.done();
  }

  private static void labels(
      StoredIssue issue, ObjectNode update, Map<String, @Nullable Object> changes) {
    update
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!field.equals(FieldId.LABELS)) {
                throw new RestFault(
                    400,
                    List.of(),
                    Map.of(field, "The sandbox takes 'update' for labels only; use 'fields'."));
              }
            });
    List<String> labels = new ArrayList<>(issue.values().texts(FieldId.LABELS));
    for (JsonNode operation : update.path(FieldId.LABELS)) {
      if (operation.has("add") && !labels.contains(operation.get("add").asText())) {
        labels.add(operation.get("add").asText());
      }
      if (operation.has("remove")) {
        labels.remove(operation.get("remove").asText());
      }
    }
    changes.put(FieldId.LABELS, labels);
  }

  private Reply delete(Call call) {
    StoredIssue issue = visible(call);
    StoredUser user = call.user();
    if (!permissions.onIssue(Permissions.DELETE, issue, user)) {
      throw new RestFault(403, "You do not have permission to delete issues in this project.");
    }
    boolean subtasks = !data.childrenOf(issue.key()).isEmpty();
    if (subtasks && !"true".equals(call.parameter("deleteSubtasks"))) {
      throw new RestFault(
          400,
          "The issue '"
              + issue.key()
              + "' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this"
              + " issue and all its subtasks.");
    }
    editing.delete(user, issue);
    return Reply.done();
  }

  private StoredIssue archivable(Call call) {
    StoredIssue issue = visible(call);
    call.admin();
    return issue;
  }
}
