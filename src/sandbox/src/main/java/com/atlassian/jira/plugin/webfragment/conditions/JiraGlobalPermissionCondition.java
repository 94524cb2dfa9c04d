package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;

/**
 * Jira's stock condition of this name, with the value {@code admin} of its parameter {@code
 * permission}.
 */
public class JiraGlobalPermissionCondition extends AbstractWebCondition {

  private final GlobalPermissionManager permissions;

  public JiraGlobalPermissionCondition(GlobalPermissionManager permissions) {
    this.permissions = permissions;
  }

  @Override
  public void init(Map<String, String> params) {
    String permission = params.getOrDefault("permission", "none");
    if (!permission.equals("admin")) {
      throw PermissionNames.unknown(permission);
    }
  }

  @Override
  public boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper) {
    return user != null && permissions.hasPermission(GlobalPermissionKey.ADMINISTER, user);
  }
}
