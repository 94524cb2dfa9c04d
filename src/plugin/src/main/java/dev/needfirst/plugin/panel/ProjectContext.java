package dev.needfirst.plugin.panel;

import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;
import java.util.function.Function;

/** Gives a page of a project its container. */
abstract class ProjectContext extends AbstractJiraContextProvider {
  private final Function<Project, Map<String, Object>> container;

  ProjectContext(Function<Project, Map<String, Object>> container) {
    this.container = container;
  }

  @Override
  public final Map<String, Object> getContextMap(ApplicationUser user, JiraHelper jiraHelper) {
    Project project = jiraHelper.getProject();
    return project == null ? Map.of() : container.apply(project);
  }
}
