package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;

/** Jira's stock condition of this name. */
public class UserLoggedInCondition extends AbstractWebCondition {

  @Override
  public boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper) {
    return user != null;
  }
}
