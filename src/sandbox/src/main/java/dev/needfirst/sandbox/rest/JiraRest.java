package dev.needfirst.sandbox.rest;

import dev.needfirst.sandbox.imports.Imports;
import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.seam.HttpModule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts the servlets of Jira's REST together. */
public final class JiraRest {

  private static final String VERSION = "11.3.0";

  private final SandboxJira jira;

  public JiraRest(SandboxJira jira) {
    this.jira = jira;
  }

  /** The servlets and their paths. */
  public List<HttpModule> modules(Imports imports) {
    IssueJson json = new IssueJson(jira.data(), jira.types(), jira.objects(), jira::baseUrl);
    FieldsResource fields =
        new FieldsResource(jira.data(), jira.types(), jira.objects(), jira.customFields());
    FieldInput input = new FieldInput(jira.data(), jira.types());
    Map<String, Resource> api =
        Map.of(
            "search",
            new SearchResource(jira.data(), jira.search(), json, fields, jira.clock()),
            "issue",
            new IssueResource(jira.data(), jira.editing(), input, json, fields),
            "project",
            new ProjectResource(jira.data(), jira.editing(), json),
            "field",
            fields,
            "myself",
            call -> myself(call, json),
            "serverInfo",
            call -> serverInfo());
    return List.of(
        page(api, "/rest/api/2/*"),
        page(api, "/rest/api/latest/*"),
        page(Map.of("issue", new RankResource(jira.data(), jira.editing())), "/rest/agile/1.0/*"),
        page(Map.of("session", new SessionResource(jira.logins())), "/rest/auth/1/*"),
        page(
            Map.of(
                "action",
                new SandboxResource(jira.data(), jira.index(), jira.editing(), imports),
                "indexed",
                this::indexed),
            "/rest/sandbox/1.0/*"));
  }

  private HttpModule page(Map<String, Resource> resources, String path) {
    return new HttpModule.Page(new RestServlet(jira.authentication(), resources), path);
  }

  private static Reply myself(Call call, IssueJson json) {
    Map<String, Object> reply = new LinkedHashMap<>();
    @SuppressWarnings("unchecked")
    Map<String, Object> user = (Map<String, Object>) Objects.requireNonNull(json.user(call.user()));
    reply.putAll(user);
    reply.put("locale", call.user().language());
    List<Map<String, String>> groups =
        call.user().groups().stream().sorted().map(name -> Map.of("name", name)).toList();
    reply.put("groups", Map.of("size", groups.size(), "items", groups));
    reply.put("expand", "groups,applicationRoles");
    return Reply.ok(reply);
  }

  /** How many times plugins have had an issue indexed on this node, for administrators. */
  private Reply indexed(Call call) {
    call.admin();
    return Reply.ok(Map.of("asked", jira.indexing().asked()));
  }

  private Reply serverInfo() {
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("baseUrl", jira.baseUrl());
    reply.put("version", VERSION);
    reply.put("versionNumbers", List.of(11, 3, 0));
    reply.put("deploymentType", "Server");
    reply.put("serverTime", Objects.requireNonNull(IssueJson.instant(jira.clock().millis())));
    reply.put("serverTitle", "Needfirst sandbox");
    return Reply.ok(reply);
  }
}
