package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Map;

/** Jira's stock condition of this name, with its parameter {@code permission}. */
public class HasProjectPermissionCondition extends AbstractWebCondition {

  private final PermissionManager permissions;
  private ProjectPermissionKey permission = ProjectPermissions.BROWSE_PROJECTS;

  public HasProjectPermissionCondition(PermissionManager permissions) {
    this.permissions = permissions;
  }

  @Override
  public void init(Map<String, String> params) {
    permission = PermissionNames.project(params.getOrDefault("permission", "none"));
  }

  @Override
  public boolean shouldDisplay(ApplicationUser user, JiraHelper jiraHelper) {
    Project project = jiraHelper.getProject();
    return project != null && permissions.hasPermission(permission, project, user);
  }
}
