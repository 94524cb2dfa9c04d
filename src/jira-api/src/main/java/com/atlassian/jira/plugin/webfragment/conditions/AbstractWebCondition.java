// Source: codescape/jira-scrum-poker @bb652fd, ProjectAdministrationCondition.
package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.Condition;
import java.util.Map;

public abstract class AbstractWebCondition implements Condition {
  @Override
  public void init(Map<String, String> params) {
    throw new UnsupportedOperationException("a signature only");
  }

  @Override
  public boolean shouldDisplay(Map<String, Object> context) {
    throw new UnsupportedOperationException("a signature only");
  }

  public abstract boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper);
}
