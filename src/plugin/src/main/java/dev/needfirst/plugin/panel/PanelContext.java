package dev.needfirst.plugin.panel;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.contextproviders.AbstractJiraContextProvider;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import java.util.Map;

/** Gives the panel on the issue its container. */
public final class PanelContext extends AbstractJiraContextProvider {
  private final Containers containers;

  @Inject
  public PanelContext(Containers containers) {
    this.containers = containers;
  }

  @Override
  public Map<String, Object> getContextMap(ApplicationUser user, JiraHelper jiraHelper) {
    return jiraHelper.getContextParams().get("issue") instanceof Issue issue
        ? containers.panel(issue)
        : Map.of();
  }
}
