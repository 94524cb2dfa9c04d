package dev.needfirst.sandbox;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.thread.JiraThreadLocalUtil;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import dev.needfirst.sandbox.cluster.Cluster;
import dev.needfirst.sandbox.host.Container;
import dev.needfirst.sandbox.host.HostExports;
import dev.needfirst.sandbox.host.HostServices;
import dev.needfirst.sandbox.host.PluginHooks;
import dev.needfirst.sandbox.host.Plugins;
import dev.needfirst.sandbox.host.Surroundings;
import dev.needfirst.sandbox.http.Doorkeeper;
import dev.needfirst.sandbox.http.Downloads;
import dev.needfirst.sandbox.http.PluginAdmin;
import dev.needfirst.sandbox.http.PluginRest;
import dev.needfirst.sandbox.http.PluginServlets;
import dev.needfirst.sandbox.http.WebServer;
import dev.needfirst.sandbox.http.WebSudoOfBrowsers;
import dev.needfirst.sandbox.http.WebSudoPage;
import dev.needfirst.sandbox.seam.Access;
import dev.needfirst.sandbox.seam.Database;
import dev.needfirst.sandbox.seam.Entrance;
import dev.needfirst.sandbox.seam.Host;
import dev.needfirst.sandbox.seam.HttpModule;
import dev.needfirst.sandbox.seam.JiraServices;
import dev.needfirst.sandbox.seam.JiraSide;
import dev.needfirst.sandbox.seam.PluginModules;
import dev.needfirst.sandbox.services.BaseUrls;
import dev.needfirst.sandbox.services.Events;
import dev.needfirst.sandbox.services.RequiredByPage;
import dev.needfirst.sandbox.services.ThreadLocals;
import dev.needfirst.sandbox.storage.HomeFolder;
import dev.needfirst.sandbox.storage.PooledDatabase;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A running sandbox: where its parts are put together, started in order, and stopped in reverse.
 */
public final class Sandbox implements AutoCloseable {

  private static final String SCORING_DATE = "needfirst.scoring.date";

  private final Options options;
  private final HostServices services = new HostServices();
  private final Events events = new Events();
  private final RequiredByPage page = new RequiredByPage();
  private final Doorkeeper doorkeeper = new Doorkeeper(page);
  private final Deque<AutoCloseable> closing = new ArrayDeque<>();
  private @Nullable Database database;
  private @Nullable Plugins plugins;
  private @Nullable JiraServices jira;
  private volatile @Nullable String address;

  private Sandbox(Options options) {
    this.options = options;
  }

  /** Starts a sandbox that exports what Jira does. */
  public static Sandbox start(Options options, JiraSide jira) {
    return start(options, jira, HostExports.asJira());
  }

  /**
   * Starts a sandbox; when that fails, stops what was started.
   *
   * @throws StartFailure when the home folder, the database or the port cannot be had
   * @throws dev.needfirst.sandbox.host.PluginFault when the plugin does not run here
   */
  public static Sandbox start(Options options, JiraSide jira, HostExports exports) {
    Sandbox sandbox = new Sandbox(options);
    try {
      sandbox.open(jira, exports);
      return sandbox;
    } catch (RuntimeException | Error e) {
      sandbox.close();
      throw e;
    }
  }

  private void open(JiraSide side, HostExports exports) {
    HomeFolder home = opened(HomeFolder.open(options.home(), options.fresh()));
    PooledDatabase pool = opened(PooledDatabase.open(options.databaseUrl(), home));
    database = pool;
    Cluster cluster = opened(Cluster.join(pool, options.node(), home.id()));
    scoringDate();
    services.add(EventPublisher.class, events);
    services.add(ClusterLockService.class, cluster.locks());
    services.add(SchedulerService.class, cluster.jobs());
    services.add(PageBuilderService.class, page);
    services.add(WebSudoManager.class, new WebSudoOfBrowsers());
    services.add(ApplicationProperties.class, new BaseUrls(this::address));
    WebServer server = WebServer.on(options.port());
    Container container = opened(Container.start(home.path().resolve("osgi"), exports));
    PluginRest rest = new PluginRest(this::access);
    PluginServlets servlets =
        new PluginServlets(
            this::access,
            (request, response, title, body) ->
                there(jira).adminFrame().send(request, response, title, body));
    Surroundings surroundings =
        new Surroundings(
            pool,
            new Hooks(),
            List.of(rest, servlets),
            List.of(events::of, cluster.jobs()::of),
            page,
            this::locale);
    Plugins started = new Plugins(container, services, surroundings);
    plugins = started;
    JiraServices theirs = opened(side.start(new Inside()));
    jira = theirs;
    theirs.services().forEach(services::add);
    services.add(
        JiraThreadLocalUtil.class,
        new ThreadLocals(services.get(JiraAuthenticationContext.class), page));
    started.offer();
    server.add(List.of(new HttpModule.Gate(doorkeeper, "/*")));
    server.add(theirs.http());
    server.add(ours(started, rest, servlets, home.path()));
    opened(server);
    address = server.start();
    closing.push(started::stop);
    Path jar = options.plugin();
    if (jar != null) {
      started.enable(started.install(jar));
    }
    doorkeeper.letInByPass();
    theirs.started();
    doorkeeper.letIn();
  }

  private List<HttpModule> ours(
      Plugins plugins, PluginRest rest, PluginServlets servlets, Path home) {
    return List.of(
        new HttpModule.Page(rest, "/rest/*"),
        new HttpModule.Page(servlets, "/plugins/servlet/*"),
        new HttpModule.Page(new Downloads(plugins.pageResources()), "/download/*"),
        new HttpModule.Page(
            new PluginAdmin(plugins, this::access, home.resolve("uploads")), "/rest/plugins/1.0/*"),
        new HttpModule.Page(new WebSudoPage(this::access), WebSudoPage.PATH));
  }

  private void scoringDate() {
    if (options.scoringDate() == null) {
      System.clearProperty(SCORING_DATE);
    } else {
      System.setProperty(SCORING_DATE, options.scoringDate().toString());
    }
  }

  private <T extends AutoCloseable> T opened(T part) {
    closing.push(part);
    return part;
  }

  private static <T> T there(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("The sandbox is not that far.");
    }
    return part;
  }

  private Access access() {
    return there(jira).access();
  }

  private Locale locale() {
    return services.get(JiraAuthenticationContext.class).getLocale();
  }

  /** The address under which a browser reaches it, without a slash at its end. */
  public String address() {
    return there(address);
  }

  /** The installed plugins. */
  public Plugins plugins() {
    return there(plugins);
  }

  /** The services that plugins can import. */
  public HostServices services() {
    return services;
  }

  /** Stops everything within five seconds; may be called again. */
  @Override
  public void close() {
    doorkeeper.keepOut();
    while (!closing.isEmpty()) {
      try {
        closing.pop().close();
      } catch (Exception e) {
        LoggerFactory.getLogger(Sandbox.class).error("Stopping went wrong", e);
      }
    }
  }

  private final class Hooks implements PluginHooks {
    @Override
    public void pluginEnabled() {
      there(jira).pluginEnabled();
    }

    @Override
    public void pluginDisabled() {
      there(jira).pluginDisabled();
    }
  }

  private final class Inside implements Host {
    @Override
    public Options options() {
      return options;
    }

    @Override
    public Database database() {
      return there(database);
    }

    @Override
    public PluginModules plugin() {
      return there(plugins);
    }

    @Override
    public <T> T service(Class<T> type) {
      return services.get(type);
    }

    @Override
    public String baseUrl() {
      return address();
    }

    @Override
    public Entrance entrance() {
      return new Entrance(address(), Map.of(Doorkeeper.PASS, doorkeeper.pass()));
    }
  }
}
