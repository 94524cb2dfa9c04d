// Source: alanmosely/basic-jira-development-panels @82e80239, PullRequestWebPanel.
package com.atlassian.jira.plugin.webfragment.contextproviders;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.ContextProvider;
import java.util.Map;

public abstract class AbstractJiraContextProvider implements ContextProvider {
  @Override
  public void init(Map<String, String> params) {
    throw new UnsupportedOperationException("a signature only");
  }

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    throw new UnsupportedOperationException("a signature only");
  }

  public abstract Map<String, Object> getContextMap(ApplicationUser user, JiraHelper jiraHelper);
}
