package dev.needfirst.sandbox.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.Permissions;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.rest.FieldInput;
import dev.needfirst.sandbox.rest.RestFault;
import dev.needfirst.sandbox.seam.PluginModules;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An issue, at {@code /browse/KEY}. With {@code ?fragment=true} only what the page's script puts in
 * place of the present issue; with {@code ?edit=true} the form.
 */
final class IssuePage extends PageServlet {

  private static final long serialVersionUID = 1L;

  private static final String RIGHT = "atl.jira.view.issue.right.context";
  private static final int FARTHEST_NEIGHBOUR = 500;

  private final transient Permissions permissions;
  private final transient Sidebar sidebar;
  private final transient Cells cells;
  private final transient IssueForm form;

  IssuePage(SandboxJira jira) {
    super(jira);
    this.permissions = new Permissions(jira.data());
    this.sidebar = new Sidebar(jira);
    this.cells = new Cells(jira);
    this.form = new IssueForm(jira);
  }

  @Override
  @Nullable Page get(HttpServletRequest request, HttpServletResponse response, StoredUser user)
      throws IOException {
    StoredIssue issue = visible(request, user);
    StoredProject project = issue == null ? null : jira().data().project(issue.projectId());
    if (issue == null || project == null) {
      return missing();
    }
    if (request.getParameter("edit") != null && editable(issue, user)) {
      return page(
          issue,
          project,
          user,
          form.html(issue, Map.of(), Map.of(), jira().logins().formToken(request)));
    }
    String view = view(issue, project, user);
    if (request.getParameter("fragment") != null) {
      send(response, 200, view);
      return null;
    }
    return page(
        issue, project, user, "<div id=\"issue-content\" aria-live=\"off\">" + view + "</div>");
  }

  @Override
  @Nullable Page post(HttpServletRequest request, HttpServletResponse response, StoredUser user)
      throws IOException {
    StoredIssue issue = visible(request, user);
    StoredProject project = issue == null ? null : jira().data().project(issue.projectId());
    if (issue == null || project == null) {
      return missing();
    }
    if (!editable(issue, user)) {
      return Page.fault(
          403, "Not allowed", "You do not have permission to edit issues in this project.");
    }
    IssueForm.Sent sent = form.read(request);
    try {
      if (!sent.errors().isEmpty()) {
        throw new RestFault(400, List.of(), sent.errors());
      }
      ObjectNode fields = sent.fields();
      jira()
          .editing()
          .edit(user, issue, new FieldInput(jira().data(), jira().types()).read(fields, project));
      response.sendRedirect("/browse/" + issue.key());
      return null;
    } catch (RestFault fault) {
      Page again =
          page(
              issue,
              project,
              user,
              form.html(issue, sent.texts(), fault.errors(), jira().logins().formToken(request)));
      return new Page(
          400, again.title(), again.body(), again.sidebar(), again.contexts(), issue.key());
    }
  }

  private static Page missing() {
    return Page.fault(
        404,
        "You can't view this issue",
        "It may have been deleted or you don't have permission to view it.");
  }

  private @Nullable StoredIssue visible(HttpServletRequest request, StoredUser user) {
    String path = request.getPathInfo();
    StoredIssue issue = path == null ? null : jira().data().issue(path.substring(1));
    return issue != null && permissions.onIssue(Permissions.BROWSE, issue, user) ? issue : null;
  }

  private boolean editable(StoredIssue issue, StoredUser user) {
    return permissions.onIssue(Permissions.EDIT, issue, user);
  }

  private Page page(StoredIssue issue, StoredProject project, StoredUser user, String body) {
    return new Page(
        200,
        "[" + issue.key() + "] " + issue.summary(),
        body,
        sidebar.html(project, user, "/browse/" + issue.key()),
        List.of("atl.general", "jira.view.issue"),
        issue.key());
  }

  private String view(StoredIssue issue, StoredProject project, StoredUser user) {
    Markup html = new Markup();
    html.add(
        "<header class=\"sb-head\" data-title=\"{}\"><p class=\"sb-crumbs\"><a"
            + " href=\"/projects/{}\">{}</a>",
        "[" + issue.key() + "] " + issue.summary() + " - Needfirst sandbox",
        project.key(),
        project.name());
    String parentKey = issue.values().text(FieldId.PARENT);
    StoredIssue parent = parentKey == null ? null : jira().data().issue(parentKey);
    if (parent != null && permissions.onIssue(Permissions.BROWSE, parent, user)) {
      html.add(" / <a href=\"/browse/{}\" data-issue>{}</a>", parent.key(), parent.key());
    }
    html.add(
        " / <a href=\"/browse/{}\" data-issue>{}</a></p><h1>{}</h1><div class=\"aui-toolbar2"
            + " sb-tools\">",
        issue.key(),
        issue.key(),
        issue.summary());
    if (editable(issue, user)) {
      html.add("<a class=\"aui-button\" href=\"/browse/{}?edit=true\">Edit</a>", issue.key());
    }
    neighbour(html, issue, user, -1, "Previous issue");
    neighbour(html, issue, user, 1, "Next issue");
    html.raw("</div></header><div class=\"sb-columns\"><div class=\"sb-left\">");
    details(html, issue);
    html.raw("<section class=\"sb-module\"><h2>Description</h2>");
    String description = issue.values().text(FieldId.DESCRIPTION);
    html.add(
        description == null ? "<p class=\"sb-empty\">{}</p>" : "<div class=\"sb-text\">{}</div>",
        description == null ? "None" : description);
    html.raw("</section>");
    subtasks(html, issue, user);
    html.raw("</div><div class=\"sb-right\">");
    panels(html, issue, project, user);
    people(html, issue);
    html.raw("</div></div>");
    return html.html();
  }

  private void neighbour(Markup html, StoredIssue issue, StoredUser user, int step, String label) {
    JiraData data = jira().data();
    String prefix = issue.key().substring(0, issue.key().lastIndexOf('-') + 1);
    for (int i = 1; i <= FARTHEST_NEIGHBOUR; i++) {
      long number = issue.number() + (long) step * i;
      StoredIssue other = number < 1 ? null : data.issue(prefix + number);
      if (other != null
          && other.key().equals(prefix + number)
          && permissions.onIssue(Permissions.BROWSE, other, user)) {
        html.add(
            "<a class=\"aui-button aui-button-subtle\" href=\"/browse/{}\" data-issue"
                + " rel=\"{}\">{}</a>",
            other.key(),
            step < 0 ? "prev" : "next",
            label);
        return;
      }
    }
  }

  private void details(Markup html, StoredIssue issue) {
    html.raw("<section class=\"sb-module\"><h2>Details</h2><dl class=\"sb-list\">");
    row(html, "Type", issue.values().text(FieldId.ISSUE_TYPE));
    html.add("<dt>Status</dt><dd>{}</dd>", cells.status(issue));
    row(html, "Priority", issue.values().text(FieldId.PRIORITY));
    String resolution = issue.values().text(FieldId.RESOLUTION);
    row(html, "Resolution", resolution == null ? "Unresolved" : resolution);
    list(html, issue, "Labels", FieldId.LABELS);
    list(html, issue, "Components", FieldId.COMPONENTS);
    list(html, issue, "Fix versions", FieldId.FIX_VERSIONS);
    row(html, "Due", issue.values().text(FieldId.DUE_DATE));
    for (StoredField field : jira().data().fields()) {
      Object value = issue.values().get(field.fieldId());
      if (value != null && jira().types().live(field)) {
        row(html, field.name(), Cells.value(value));
      }
    }
    html.raw("</dl></section>");
  }

  private static void list(Markup html, StoredIssue issue, String label, String field) {
    List<String> values = issue.values().texts(field);
    row(html, label, values.isEmpty() ? null : String.join(", ", values));
  }

  private static void row(Markup html, String label, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      html.add("<dt>{}</dt><dd>{}</dd>", label, value);
    }
  }

  private void subtasks(Markup html, StoredIssue issue, StoredUser user) {
    List<StoredIssue> children =
        jira().data().childrenOf(issue.key()).stream()
            .filter(child -> permissions.onIssue(Permissions.BROWSE, child, user))
            .toList();
    if (children.isEmpty()) {
      return;
    }
    html.raw("<section class=\"sb-module\"><h2>Sub-tasks</h2><ul class=\"sb-children\">");
    for (StoredIssue child : children) {
      html.add(
          "<li><a href=\"/browse/{}\" data-issue>{}</a> {} {}</li>",
          child.key(),
          child.key(),
          child.summary(),
          cells.status(child));
    }
    html.raw("</ul></section>");
  }

  private void panels(Markup html, StoredIssue issue, StoredProject project, StoredUser user) {
    for (PluginModules.WebPanel panel :
        jira().plugin().webPanels(RIGHT, Context.of(jira(), user, project, issue))) {
      html.raw("<section class=\"sb-module\">");
      if (panel.label() != null) {
        html.add("<h2>{}</h2>", panel.label());
      }
      html.raw(panel.html());
      html.raw("</section>");
    }
  }

  private void people(Markup html, StoredIssue issue) {
    html.raw("<section class=\"sb-module\"><h2>People and dates</h2><dl class=\"sb-list\">");
    String assignee = cells.user(issue.values().text(FieldId.ASSIGNEE));
    row(html, "Assignee", assignee.isEmpty() ? "Unassigned" : assignee);
    row(html, "Reporter", cells.user(issue.values().text(FieldId.REPORTER)));
    row(html, "Created", cells.day(issue.values().whole(FieldId.CREATED)));
    row(html, "Updated", cells.day(issue.values().whole(FieldId.UPDATED)));
    row(html, "Resolved", cells.day(issue.values().whole(FieldId.RESOLUTION_DATE)));
    html.raw("</dl></section>");
  }
}
