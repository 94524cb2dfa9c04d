package dev.needfirst.plugin.panel;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.project.Settings;
import dev.needfirst.plugin.issue.Rights;
import jakarta.inject.Inject;

/** Whether a user may record needs in a project. */
public final class StartShown extends AbstractWebCondition {
  private final Rights rights;
  private final Settings settings;

  @Inject
  public StartShown(Rights rights, Settings settings) {
    this.rights = rights;
    this.settings = settings;
  }

  @Override
  public boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper) {
    Project project = jiraHelper.getProject();
    return user != null
        && project != null
        && rights.editsNeeds(user, project, settings.ofProject(project.getId()));
  }
}
