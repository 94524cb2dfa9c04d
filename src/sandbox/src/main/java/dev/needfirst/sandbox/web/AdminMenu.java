package dev.needfirst.sandbox.web;

import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.seam.PluginModules;
import java.util.Map;

/** The menu beside the pages of the administration, with the plugin's sections. */
final class AdminMenu {

  static final String HOME = "/secure/admin/Sandbox.jspa";

  private static final String SECTIONS = "admin_plugins_menu";

  private final SandboxJira jira;

  AdminMenu(SandboxJira jira) {
    this.jira = jira;
  }

  /**
   * The menu.
   *
   * @param here the address of the page that is shown
   */
  String html(StoredUser user, String here) {
    Map<String, Object> context = Context.of(jira, user);
    Markup html = new Markup();
    html.raw("<nav class=\"sb-side\" aria-label=\"Administration\"><ul>");
    Sidebar.entry(html, HOME, "Sandbox", here);
    html.raw("</ul>");
    for (PluginModules.WebSection section : jira.plugin().webSections(SECTIONS, context)) {
      html.add("<p class=\"sb-project\">{}</p><ul>", section.label());
      jira.plugin()
          .webItems(SECTIONS + "/" + section.key(), context)
          .forEach(item -> Sidebar.entry(html, item.link(), item.label(), here));
      html.raw("</ul>");
    }
    html.raw("</nav>");
    return html.html();
  }
}
