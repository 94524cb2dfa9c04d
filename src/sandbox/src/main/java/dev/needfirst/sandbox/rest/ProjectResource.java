package dev.needfirst.sandbox.rest;

import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.Permissions;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.jira.service.IssueEditing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code /project}: those the caller may browse; deleting and archiving for administrators. */
final class ProjectResource implements Resource {

  private static final Map<String, Integer> ROLES =
      Map.of("Users", 10_000, "Developers", 10_001, "Administrators", 10_002);

  private final JiraData data;
  private final Permissions permissions;
  private final IssueEditing editing;
  private final IssueJson json;

  ProjectResource(JiraData data, IssueEditing editing, IssueJson json) {
    this.data = data;
    this.permissions = new Permissions(data);
    this.editing = editing;
    this.json = json;
  }

  @Override
  public Reply answer(Call call) {
    if (call.path().size() == 1 && call.is("GET")) {
      return Reply.ok(
          data.projects().stream()
              .filter(project -> !project.archived())
              .filter(project -> permissions.inProject(Permissions.BROWSE, project, call.caller()))
              .map(json::project)
              .toList());
    }
    if (call.path().size() == 2) {
      return one(call);
    }
    if (call.path().size() == 3 && call.is("GET") && call.segment(2).equals("role")) {
      return Reply.ok(roles(visible(call)));
    }
    if (call.path().size() == 3 && call.is("PUT")) {
      StoredProject project = visible(call);
      call.admin();
      switch (call.segment(2)) {
        case "archive" -> editing.archive(project, true);
        case "restore" -> editing.archive(project, false);
        default -> throw new RestFault(404, "There is no such resource.");
      }
      return Reply.done();
    }
    throw new RestFault(404, "There is no such resource.");
  }

  private Reply one(Call call) {
    StoredProject project = visible(call);
    if (call.is("GET")) {
      Map<String, Object> full = new LinkedHashMap<>();
      Map<String, Object> brief = json.project(project);
      if (brief != null) {
        full.putAll(brief);
      }
      full.put("description", project.description());
      Object lead = json.user(data.userByKey(project.lead()));
      if (lead != null) {
        full.put("lead", lead);
      }
      full.put("archived", project.archived());
      full.put("roles", roles(project));
      return Reply.ok(full);
    }
    if (call.is("DELETE")) {
      call.admin();
      editing.delete(project);
      return Reply.done();
    }
    throw RestFault.noMethod();
  }

  private StoredProject visible(Call call) {
    String named = call.segment(1);
    StoredProject project =
        named.matches("\\d{1,18}") ? data.project(Long.parseLong(named)) : data.project(named);
    StoredUser caller = call.caller();
    boolean visible =
        project != null
            && (permissions.inProject(Permissions.BROWSE, project, caller)
                || (caller != null && caller.admin()));
    if (project == null || !visible) {
      throw new RestFault(
          404, List.of("No project could be found with key '" + named + "'."), Map.of());
    }
    return project;
  }

  private Map<String, String> roles(StoredProject project) {
    Map<String, String> roles = new LinkedHashMap<>();
    ROLES.forEach(
        (name, id) -> roles.put(name, json.self("project/" + project.key() + "/role/" + id)));
    return roles;
  }
}
