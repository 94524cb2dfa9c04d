// Source: codescape/jira-scrum-poker @bb652fd, EstimateFieldServiceImpl and
// AdditionalFieldServiceImpl; codescape/jira-multiple-subtasks @ce71581, SubtasksCreationService;
// docs.atlassian.com/software/jira/docs/api/7.2.0, CustomField (getRelevantConfig's parameter).
package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.context.IssueContext;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.config.FieldConfig;

public interface CustomField {
  String getId();

  Long getIdAsLong();

  String getName();

  String getFieldName();

  CustomFieldType<?, ?> getCustomFieldType();

  CustomFieldSearcher getCustomFieldSearcher();

  FieldConfig getRelevantConfig(IssueContext issueContext);

  Object getValue(Issue issue);
}
