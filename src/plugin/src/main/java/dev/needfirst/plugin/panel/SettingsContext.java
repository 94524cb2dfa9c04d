package dev.needfirst.plugin.panel;

import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.plugin.issue.Rights;
import jakarta.inject.Inject;
import java.util.Map;

/** Gives the settings page of a project its container. */
public final class SettingsContext extends AbstractJiraContextProvider {
  private final Containers containers;
  private final Rights rights;

  @Inject
  public SettingsContext(Containers containers, Rights rights) {
    this.containers = containers;
    this.rights = rights;
  }

  @Override
  public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper jiraHelper) {
    Project project = jiraHelper.getProject();
    return project == null || user == null
        ? Map.of()
        : containers.settings(project, rights.administersJira(user));
  }
}
