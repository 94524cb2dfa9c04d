package dev.needfirst.plugin.panel;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Settings;

/** Whether something of a project is shown to a user; never without both. */
abstract class ProjectCondition extends AbstractWebCondition {
  private final Settings settings;

  ProjectCondition(Settings settings) {
    this.settings = settings;
  }

  abstract boolean isFor(ApplicationUser user, Project project, ProjectSettings decided);

  @Override
  public final boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper) {
    Project project = jiraHelper.getProject();
    return user != null
        && project != null
        && isFor(user, project, settings.ofProject(project.getId()));
  }
}
