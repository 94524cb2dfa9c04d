package dev.needfirst.sandbox.web;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Jira tells the plugin's panels and links of the page. */
final class Context {

  private Context() {}

  /** Of a page that is about no project. */
  static Map<String, Object> of(SandboxJira jira, StoredUser user) {
    Map<String, Object> context = new HashMap<>();
    ApplicationUser person = jira.objects().user(user.key());
    if (person != null) {
      context.put("user", person);
    }
    context.put("helper", new JiraHelper(null, context));
    return context;
  }

  static Map<String, Object> of(
      SandboxJira jira, StoredUser user, StoredProject stored, @Nullable StoredIssue issue) {
    Project project = jira.objects().project(stored);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("project", project);
    Map<String, Object> context = new HashMap<>();
    ApplicationUser person = jira.objects().user(user.key());
    if (person != null) {
      parameters.put("user", person);
      context.put("user", person);
    }
    if (issue != null) {
      Issue seen = jira.objects().issue(issue);
      parameters.put("issue", seen);
      context.put("issue", seen);
    }
    String encoded = URLEncoder.encode(stored.key(), StandardCharsets.UTF_8);
    context.put("project", project);
    context.put("helper", new JiraHelper(project, parameters));
    context.put("pathEncodedProjectKey", encoded);
    context.put("projectKeyEncoded", encoded);
    return context;
  }
}
