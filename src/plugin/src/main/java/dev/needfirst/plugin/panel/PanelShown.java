package dev.needfirst.plugin.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.plugin.issue.Rights;
import jakarta.inject.Inject;

/** Whether Needfirst shows anything in a project to a user. */
public final class PanelShown extends AbstractWebCondition {
  private final Containers containers;
  private final Rights rights;

  @Inject
  public PanelShown(Containers containers, Rights rights) {
    this.containers = containers;
    this.rights = rights;
  }

  @Override
  public boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper) {
    Project project = jiraHelper.getProject();
    // On an issue Jira has asked whether the user may browse it. A project may be shown to who sees
    // nothing of it, and does not tell them that it is on.
    return containers.shown(user, project)
        && (jiraHelper.getContextParams().get("issue") instanceof Issue
            || rights.browses(user, project));
  }
}
