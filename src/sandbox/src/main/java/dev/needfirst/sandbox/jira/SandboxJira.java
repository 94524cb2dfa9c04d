package dev.needfirst.sandbox.jira;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.util.UserManager;
import dev.needfirst.sandbox.index.IssueIndex;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.Records;
import dev.needfirst.sandbox.jira.service.Authentication;
import dev.needfirst.sandbox.jira.service.CalculatedValues;
import dev.needfirst.sandbox.jira.service.CustomFields;
import dev.needfirst.sandbox.jira.service.FieldTypes;
import dev.needfirst.sandbox.jira.service.Indexing;
import dev.needfirst.sandbox.jira.service.IssueEditing;
import dev.needfirst.sandbox.jira.service.Issues;
import dev.needfirst.sandbox.jira.service.JiraObjects;
import dev.needfirst.sandbox.jira.service.Logins;
import dev.needfirst.sandbox.jira.service.PluginFunctions;
import dev.needfirst.sandbox.jira.service.Projects;
import dev.needfirst.sandbox.jira.service.Rights;
import dev.needfirst.sandbox.jira.service.Searching;
import dev.needfirst.sandbox.jira.service.Seed;
import dev.needfirst.sandbox.jira.service.Ties;
import dev.needfirst.sandbox.jira.service.Users;
import dev.needfirst.sandbox.jql.Search;
import dev.needfirst.sandbox.seam.Host;
import dev.needfirst.sandbox.seam.PluginModules;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parts of one node's Jira. */
public final class SandboxJira implements AutoCloseable {

  private final Host host;
  private final Clock clock = Clock.systemUTC();
  private final JiraData data;
  private final IssueIndex index;
  private final FieldTypes types = new FieldTypes();
  private final PluginFunctions functions = new PluginFunctions();
  private final JiraObjects objects;
  private final CustomFields customFields;
  private final Search search;
  private final Authentication authentication;
  private final Logins logins;
  private final Indexing indexing;
  private final IssueEditing editing;

  /** Opens the data; the index is the one of last time. */
  public SandboxJira(Host host) {
    this.host = host;
    data = new JiraData(new Records(host.database(), host.options().node()));
    objects = new JiraObjects(data, types);
    customFields = new CustomFields(data, types, objects);
    index = new IssueIndex(data, new CalculatedValues(data, types, objects));
    indexing = new Indexing(index);
    search =
        new Search(
            data,
            index,
            types::live,
            functions,
            new Search.Switches(host.options().blanks(), host.options().window()));
    authentication = new Authentication(data, objects, host::plugin);
    logins = new Logins(data, authentication);
    editing = new IssueEditing(data, index, objects, host.service(EventPublisher.class), clock);
    data.records().start();
    new Seed(data).plant();
    index.start();
  }

  /** What plugins import. */
  public Map<Class<?>, Object> services() {
    Rights rights = new Rights(data, objects);
    Map<Class<?>, Object> services = new LinkedHashMap<>();
    services.put(IssueManager.class, new Issues(data, objects, host.options().slow()));
    services.put(ProjectManager.class, new Projects(data, objects));
    services.put(UserManager.class, new Users(data));
    services.put(CustomFieldManager.class, customFields);
    services.put(SearchService.class, new Searching(search, objects, clock));
    services.put(IssueIndexingService.class, indexing);
    services.put(PermissionManager.class, rights);
    services.put(GlobalPermissionManager.class, rights);
    services.put(ProjectRoleManager.class, rights);
    services.put(JiraAuthenticationContext.class, authentication);
    Ties ties = new Ties(data, objects);
    services.put(CommentManager.class, ties);
    services.put(WatcherManager.class, ties);
    services.put(IssueLinkManager.class, ties);
    return services;
  }

  public JiraData data() {
    return data;
  }

  public IssueIndex index() {
    return index;
  }

  /** Takes what an enabled plugin adds to fields and queries. */
  void pluginEnabled() {
    types.enable(host.plugin());
    functions.enable(host.plugin(), objects);
  }

  /** Lets that go. */
  void pluginDisabled() {
    types.disable();
    functions.disable();
  }

  public FieldTypes types() {
    return types;
  }

  public JiraObjects objects() {
    return objects;
  }

  public CustomFields customFields() {
    return customFields;
  }

  public Search search() {
    return search;
  }

  public Authentication authentication() {
    return authentication;
  }

  public Logins logins() {
    return logins;
  }

  public Indexing indexing() {
    return indexing;
  }

  public IssueEditing editing() {
    return editing;
  }

  public Clock clock() {
    return clock;
  }

  public PluginModules plugin() {
    return host.plugin();
  }

  public String baseUrl() {
    return host.baseUrl();
  }

  @Override
  public void close() {
    index.close();
    data.records().close();
  }
}
