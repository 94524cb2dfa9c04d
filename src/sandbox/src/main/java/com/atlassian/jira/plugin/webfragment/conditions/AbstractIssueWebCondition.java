package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** A condition that asks for the issue of the page; false on a page without one. */
public abstract class AbstractIssueWebCondition extends AbstractWebCondition {

  @Override
  public boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper) {
    Issue issue = (Issue) jiraHelper.getContextParams().get("issue");
    return issue != null && shouldDisplay(user, issue, jiraHelper);
  }

  public abstract boolean shouldDisplay(ApplicationUser user, Issue issue, JiraHelper jiraHelper);
}
