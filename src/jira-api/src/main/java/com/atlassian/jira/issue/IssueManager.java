// Source: codescape/jira-scrum-poker @bb652fd, ScrumPokerAction; atlassian-labs/atlassian-slack-
// integration-server @94c50dc, CommandEventRenderer; codescape/jira-multiple-subtasks @ce71581,
// SubtasksResource.
package com.atlassian.jira.issue;

public interface IssueManager {
  MutableIssue getIssueObject(Long id);

  MutableIssue getIssueObject(String key);
}
