// Source: docs.atlassian.com/jira-software/11.1.0-m0011, GHProjectPermissions; atlassian-
// labs/msteams-jira-server-addon @c7f6c2b, NotificationEventService (the constructor).
package com.atlassian.jira.security.plugin;

public class ProjectPermissionKey {
  public ProjectPermissionKey(String permissionKey) {}
}
