package dev.needfirst.plugin.panel;

import com.atlassian.jira.plugin.webfragment.conditions.AbstractWebCondition;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;

/** Whether Needfirst shows anything in a project to a user. */
public final class PanelShown extends AbstractWebCondition {
  private final Containers containers;

  @Inject
  public PanelShown(Containers containers) {
    this.containers = containers;
  }

  @Override
  public boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper) {
    return containers.shown(user, jiraHelper.getProject());
  }
}
