// Source: cures-hub/cures-condec-jira @fbadb349, MockProjectRoleManager.
package com.atlassian.jira.security.roles;

public interface ProjectRole {
  Long getId();

  String getName();
}
