package dev.needfirst.sandbox.web;

import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.seam.PluginModules;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The sidebar of a project, with the plugin's entries. */
final class Sidebar {

  private static final String ENTRIES = "jira.project.sidebar.plugins.navigation";

  private final SandboxJira jira;

  Sidebar(SandboxJira jira) {
    this.jira = jira;
  }

  /**
   * The sidebar.
   *
   * @param here the address of the page that is shown
   */
  String html(StoredProject project, StoredUser user, String here) {
    Markup html = new Markup();
    html.add(
        "<nav class=\"sb-side\" aria-label=\"Project\"><p class=\"sb-project\"><strong>{}</strong>"
            + " {}</p><ul>",
        project.name(),
        project.key());
    String jql = "project = " + project.key() + " AND resolution = Unresolved ORDER BY Rank ASC";
    entry(html, "/projects/" + project.key(), "Summary", here);
    entry(html, "/issues/?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8), "Issues", here);
    for (PluginModules.WebItem item :
        jira.plugin().webItems(ENTRIES, Context.of(jira, user, project, null))) {
      entry(html, item.link(), item.label(), here);
    }
    html.raw("</ul></nav>");
    return html.html();
  }

  /** Writes an entry of a menu beside a page, which is marked where it is the page itself. */
  static void entry(Markup html, String link, String label, String here) {
    html.add(
        link.equals(here)
            ? "<li><a href=\"{}\" aria-current=\"page\">{}</a></li>"
            : "<li><a href=\"{}\">{}</a></li>",
        link,
        label);
  }
}
