package com.atlassian.jira.plugin.webfragment.contextproviders;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.plugin.web.ContextProvider;
import java.util.HashMap;
import java.util.Map;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** A context provider that asks for the user and the page. */
public abstract class AbstractJiraContextProvider implements ContextProvider {

  @Override
  public void init(Map<String, String> params) {}

  @Override
  public Map<String, Object> getContextMap(Map<String, Object> context) {
    ApplicationUser user = (ApplicationUser) context.get("user");
    JiraHelper helper = (JiraHelper) context.get("helper");
    return new HashMap<>(getContextMap(user, helper));
  }

  public abstract Map<String, Object> getContextMap(ApplicationUser user, JiraHelper jiraHelper);
}
