package dev.needfirst.sandbox.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A Jira export made for a test: a REST search response of issues of one project. */
final class Export {
  private final ObjectMapper json = new ObjectMapper();
  private final ObjectNode response = json.createObjectNode();
  private final ArrayNode issues = response.putArray("issues");
  private final String project;

  private Export(String project) {
    this.project = project;
  }

  static Export of(String project, int count) {
    Export export = new Export(project);
    for (int number = 1; number <= count; number++) {
      export.issue(number);
    }
    return export;
  }

  /** The fields of an issue, to change them. */
  ObjectNode fields(int number) {
    return (ObjectNode) issues.get(number - 1).get("fields");
  }

  /** Names a custom field, as Jira does with {@code expand=names,schema}. */
  Export named(String id, String name, String type) {
    response.withObject("/names").put(id, name);
    response
        .withObject("/schema/" + id)
        .put("type", type.endsWith("float") ? "number" : "string")
        .put("custom", type);
    return this;
  }

  Path writeTo(Path file) {
    try {
      response.put("startAt", 0).put("maxResults", issues.size()).put("total", issues.size());
      json.writeValue(file.toFile(), response);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void issue(int number) {
    ObjectNode issue = issues.addObject();
    issue.put("id", String.valueOf(Math.floorMod(project.hashCode(), 1000) * 1000 + number));
    issue.put("key", project + "-" + number);
    ObjectNode fields = issue.putObject("fields");
    fields.put("summary", "Issue " + number + " of " + project);
    fields.putObject("issuetype").put("id", "7").put("name", "Story").put("subtask", false);
    fields.putObject("project").put("id", "1").put("key", project).put("name", project);
    fields
        .putObject("status")
        .put("id", "1")
        .put("name", "To Do")
        .putObject("statusCategory")
        .put("id", 2)
        .put("key", "new")
        .put("name", "To Do");
    fields.putNull("resolution");
    fields.put("created", "2026-01-05T09:00:00.000+0000");
    fields.put("updated", "2026-10-05T09:00:00.000+0000");
    fields.putArray("labels");
  }
}
