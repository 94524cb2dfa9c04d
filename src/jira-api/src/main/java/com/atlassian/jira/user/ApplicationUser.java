// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc; codescape/jira-scrum-poker
// @bb652fd; codescape/jira-multiple-subtasks @ce71581.
package com.atlassian.jira.user;

public interface ApplicationUser {
  String getKey();

  String getUsername();

  String getDisplayName();
}
