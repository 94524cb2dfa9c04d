package dev.needfirst.plugin.panel;

import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import java.util.Map;

/** Gives the page of the first hour its container. */
public final class StartContext extends AbstractJiraContextProvider {
  private final Containers containers;

  @Inject
  public StartContext(Containers containers) {
    this.containers = containers;
  }

  @Override
  public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper jiraHelper) {
    Project project = jiraHelper.getProject();
    return project == null ? Map.of() : containers.start(project);
  }
}
