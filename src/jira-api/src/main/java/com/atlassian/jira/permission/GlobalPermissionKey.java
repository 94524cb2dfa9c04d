// Source: codescape/jira-multiple-subtasks @ce71581, ProjectAdministrationCondition.
package com.atlassian.jira.permission;

public final class GlobalPermissionKey {
  public static final GlobalPermissionKey ADMINISTER = new GlobalPermissionKey();

  GlobalPermissionKey() {}
}
