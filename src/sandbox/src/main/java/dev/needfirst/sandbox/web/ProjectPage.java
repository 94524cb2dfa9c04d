package dev.needfirst.sandbox.web;

import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.Permissions;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.jql.JqlParser;
import dev.needfirst.sandbox.jql.JqlProblem;
import dev.needfirst.sandbox.jql.SearchContext;
import dev.needfirst.sandbox.seam.PluginModules;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The projects, and a project with its sidebar and the plugin's pages in it. */
final class ProjectPage extends PageServlet {

  private static final long serialVersionUID = 1L;

  private final transient Permissions permissions;
  private final transient Sidebar sidebar;

  ProjectPage(SandboxJira jira) {
    super(jira);
    this.permissions = new Permissions(jira.data());
    this.sidebar = new Sidebar(jira);
  }

  @Override
  Page get(HttpServletRequest request, HttpServletResponse response, StoredUser user) {
    String path = request.getPathInfo();
    String key = path == null ? "" : path.substring(1).split("/", 2)[0];
    if (key.isEmpty()) {
      return list(user);
    }
    StoredProject project = jira().data().project(key);
    if (project == null
        || project.archived()
        || !permissions.inProject(Permissions.BROWSE, project, user)) {
      return Page.fault(
          404,
          "You can't view this project",
          "It may have been deleted or you don't have permission to view it.");
    }
    String selected = request.getParameter("selectedItem");
    return selected == null ? summary(project, user) : selected(project, user, selected);
  }

  private Page list(StoredUser user) {
    Markup body = new Markup();
    body.raw("<header class=\"sb-head\"><h1>Projects</h1></header>");
    List<StoredProject> visible =
        jira().data().projects().stream()
            .filter(project -> !project.archived())
            .filter(project -> permissions.inProject(Permissions.BROWSE, project, user))
            .toList();
    if (visible.isEmpty()) {
      body.raw("<p class=\"sb-empty\">You don't have permission to view any projects.</p>");
    } else {
      body.raw(
          "<table class=\"aui sb-table\"><thead><tr><th scope=\"col\">Project</th><th"
              + " scope=\"col\">Key</th></tr></thead><tbody>");
      for (StoredProject project : visible) {
        body.add(
            "<tr><td><a href=\"/projects/{}\">{}</a></td><td>{}</td></tr>",
            project.key(),
            project.name(),
            project.key());
      }
      body.raw("</tbody></table>");
    }
    return Page.of("Projects", body.html());
  }

  private Page summary(StoredProject project, StoredUser user) {
    Markup body = new Markup();
    body.add("<header class=\"sb-head\"><h1>{}</h1></header>", project.name());
    body.add(
        "<dl class=\"sb-list\"><dt>Key</dt><dd>{}</dd><dt>Issues</dt><dd>{}</dd><dt>Unresolved</dt><dd>{}</dd></dl>",
        project.key(),
        count("project = " + project.id(), user),
        count("project = " + project.id() + " AND resolution = Unresolved", user));
    return page(project, user, project.name(), body.html(), "/projects/" + project.key());
  }

  private int count(String jql, StoredUser user) {
    try {
      SearchContext context = SearchContext.of(user, jira().clock());
      return jira().search().run(JqlParser.parse(jql), context, 0, 0).total();
    } catch (JqlProblem e) {
      throw new IllegalStateException(e);
    }
  }

  private Page selected(StoredProject project, StoredUser user, String selected) {
    List<PluginModules.WebPanel> panels =
        jira().plugin().webPanels(selected, Context.of(jira(), user, project, null));
    String here = "/projects/" + project.key() + "?selectedItem=" + selected;
    if (panels.isEmpty()) {
      Page fault =
          Page.fault(404, "There is no such page", "Its plugin may be disabled for this project.");
      return new Page(
          404, fault.title(), fault.body(), sidebar.html(project, user, here), List.of(), null);
    }
    Markup body = new Markup();
    panels.forEach(panel -> body.raw(panel.html()));
    String label = panels.get(0).label();
    return page(project, user, label == null ? project.name() : label, body.html(), here);
  }

  private Page page(
      StoredProject project, StoredUser user, @Nullable String title, String body, String here) {
    return new Page(
        200,
        title == null ? project.name() : title,
        body,
        sidebar.html(project, user, here),
        List.of("atl.general", "jira.project.sidebar"),
        null);
  }
}
