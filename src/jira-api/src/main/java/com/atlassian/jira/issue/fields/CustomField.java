// Source: codescape/jira-scrum-poker @bb652fd, EstimateFieldServiceImpl and
// AdditionalFieldServiceImpl; codescape/jira-multiple-subtasks @ce71581, SubtasksCreationService;
// docs.atlassian.com/software/jira/docs/api/7.2.0, CustomField (getRelevantConfig's parameter).
package com.atlassian.jira.issue.fields;

import com.atlassian.jira.issue.customfields.CustomFieldType;

public interface CustomField {
  String getId();

  Long getIdAsLong();

  String getName();

  CustomFieldType<?, ?> getCustomFieldType();
}
