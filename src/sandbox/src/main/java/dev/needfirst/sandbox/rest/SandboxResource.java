package dev.needfirst.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.imports.ImportReport;
import dev.needfirst.sandbox.imports.Imports;
import dev.needfirst.sandbox.imports.Progress;
import dev.needfirst.sandbox.index.IssueIndex;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.jira.service.IssueEditing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Jira does on pages of its own and scripts need: {@code POST
 * /rest/sandbox/1.0/action/move|reindex|import}, for administrators. An import's body is the file;
 * {@code ?name=} tells its name and {@code ?project=} the project of an export without keys.
 */
final class SandboxResource implements Resource {

  private final JiraData data;
  private final IssueIndex index;
  private final IssueEditing editing;
  private final Imports imports;

  SandboxResource(JiraData data, IssueIndex index, IssueEditing editing, Imports imports) {
    this.data = data;
    this.index = index;
    this.editing = editing;
    this.imports = imports;
  }

  @Override
  public Reply answer(Call call) throws IOException {
    if (!call.is("POST")) {
      throw RestFault.noMethod();
    }
    StoredUser admin = call.admin();
    return switch (call.segment(1)) {
      case "move" -> move(call, admin);
      case "reindex" -> {
        index.index(data.issues());
        yield Reply.ok(Map.of("indexed", data.issues().size()));
      }
      case "import" -> take(call);
      default -> throw new RestFault(404, "There is no such action.");
    };
  }

  private Reply move(Call call, StoredUser admin) throws IOException {
    ObjectNode body = call.body();
    StoredIssue issue = data.issueByKeyOrId(body.path("issue").asText());
    StoredProject target = data.project(body.path("project").asText());
    if (issue == null || target == null) {
      throw new RestFault(400, "An 'issue' and a 'project' that exist are required.");
    }
    return Reply.ok(Map.of("key", editing.move(admin, issue, target).key()));
  }

  private Reply take(Call call) throws IOException {
    String name = call.parameter("name");
    String ending =
        name == null || !name.contains(".") ? "" : name.substring(name.lastIndexOf('.'));
    if (!ending.matches("\\.[A-Za-z]{1,6}")) {
      throw new RestFault(400, "A 'name' such as issues.json or issues.csv is required.");
    }
    Path file = Files.createTempFile("import", ending);
    try {
      Files.copy(call.request().getInputStream(), file, StandardCopyOption.REPLACE_EXISTING);
      ImportReport report =
          imports.run(
              List.of(file), Optional.ofNullable(call.parameter("project")), Progress.none());
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("created", report.created());
      json.put("updated", report.updated());
      json.put("unchanged", report.unchanged());
      json.put("skipped", report.skipped());
      json.put("problems", report.problems());
      return Reply.ok(json);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
