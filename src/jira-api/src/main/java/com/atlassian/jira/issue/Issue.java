// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, SlackMessageResource (an
// anonymous class that implements Issue).
package com.atlassian.jira.issue;

import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.Timestamp;

public interface Issue extends IssueContext {
  Long getId();

  String getKey();

  Project getProjectObject();

  Long getProjectId();

  IssueType getIssueType();

  String getSummary();

  ApplicationUser getAssignee();

  String getReporterId();

  Status getStatus();

  Timestamp getDueDate();

  Timestamp getCreated();

  Timestamp getUpdated();

  Timestamp getResolutionDate();

  Long getOriginalEstimate();

  Long getVotes();

  Long getWatches();

  Long getSecurityLevelId();

  Object getCustomFieldValue(CustomField customField);

  boolean isSubTask();

  Issue getParentObject();

  boolean isEditable();

  boolean isArchived();
}
