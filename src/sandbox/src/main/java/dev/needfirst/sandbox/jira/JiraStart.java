package dev.needfirst.sandbox.jira;

import dev.needfirst.sandbox.imports.Imports;
import dev.needfirst.sandbox.rest.JiraRest;
import dev.needfirst.sandbox.seam.Access;
import dev.needfirst.sandbox.seam.AdminFrame;
import dev.needfirst.sandbox.seam.Host;
import dev.needfirst.sandbox.seam.HttpModule;
import dev.needfirst.sandbox.seam.JiraServices;
import dev.needfirst.sandbox.seam.JiraSide;
import dev.needfirst.sandbox.web.FramedPages;
import dev.needfirst.sandbox.web.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings Jira's side to life for the host. */
public final class JiraStart implements JiraSide {

  @Override
  public JiraServices start(Host host) {
    return new Started(host);
  }

  private static final class Started implements JiraServices {

    private final Host host;
    private final SandboxJira jira;
    private final Imports imports;

    Started(Host host) {
      this.host = host;
      this.jira = new SandboxJira(host);
      this.imports = new Imports(jira.data(), jira.index(), jira.clock());
    }

    @Override
    public Map<Class<?>, Object> services() {
      return jira.services();
    }

    @Override
    public List<HttpModule> http() {
      List<HttpModule> modules = new ArrayList<>();
      modules.add(new HttpModule.Gate(jira.logins(), "/*"));
      modules.addAll(new JiraRest(jira).modules(imports));
      modules.addAll(new Pages(jira).modules());
      return modules;
    }

    @Override
    public Access access() {
      return jira.authentication();
    }

    @Override
    public AdminFrame adminFrame() {
      return new FramedPages(jira);
    }

    @Override
    public void pluginEnabled() {
      jira.pluginEnabled();
    }

    @Override
    public void pluginDisabled() {
      jira.pluginDisabled();
    }

    @Override
    public void started() {
      new FirstRun(host, jira, imports).run();
    }

    @Override
    public void close() {
      jira.close();
    }
  }
}
