package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** A condition that asks for the user and the page. */
public abstract class AbstractWebCondition implements Condition {

  @Override
  public void init(Map<String, String> params) {}

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    return shouldDisplay((ApplicationUser) context.get("user"), (JiraHelper) context.get("helper"));
  }

  public abstract boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper);
}
