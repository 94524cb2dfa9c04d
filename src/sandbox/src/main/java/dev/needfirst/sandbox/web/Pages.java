package dev.needfirst.sandbox.web;

import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.seam.HttpModule;
import java.util.List;

/** Puts the pages together. */
public final class Pages {

  private final SandboxJira jira;

  public Pages(SandboxJira jira) {
    this.jira = jira;
  }

  /** The servlets of the pages and their paths. */
  public List<HttpModule> modules() {
    return List.of(
        new HttpModule.Page(new Home(), "", "/secure/Dashboard.jspa"),
        new HttpModule.Page(new LoginPage(jira), "/login.jsp"),
        new HttpModule.Page(new PreferencesForm(jira), "/secure/Preferences.jspa"),
        new HttpModule.Page(new SearchPage(jira), "/issues/*"),
        new HttpModule.Page(new IssuePage(jira), "/browse/*"),
        new HttpModule.Page(new ProjectPage(jira), "/projects/*"),
        new HttpModule.Page(new AdminPage(jira), "/secure/admin/Sandbox.jspa"),
        new HttpModule.Page(new Assets(), "/sandbox/*"));
  }
}
