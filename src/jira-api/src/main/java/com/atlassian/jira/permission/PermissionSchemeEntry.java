// Source: docs.atlassian.com/jira/latest, PermissionSchemeEntry.
package com.atlassian.jira.permission;

public interface PermissionSchemeEntry {
  String getType();

  String getParameter();
}
