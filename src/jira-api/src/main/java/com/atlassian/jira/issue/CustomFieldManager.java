// Source: codescape/jira-scrum-poker @bb652fd, EstimateFieldServiceImpl; codescape/jira-multiple-
// subtasks @ce71581, SubtasksCreationService; January-5/jira-workflow-inheritance @5574c354,
// ProgressFieldService (types, searchers, creation);
// docs.atlassian.com/software/jira/docs/api/7.2.0,
// CustomFieldManager (removeCustomField).
package com.atlassian.jira.issue;

import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import java.util.List;
import org.ofbiz.core.entity.GenericEntityException;

public interface CustomFieldManager {
  CustomField getCustomFieldObject(String id);

  List<CustomField> getCustomFieldObjects();

  CustomFieldType<?, ?> getCustomFieldType(String key);

  CustomFieldSearcher getCustomFieldSearcher(String key);

  void removeCustomField(CustomField customField) throws RemoveException;

  CustomField createCustomField(
      String name,
      String description,
      CustomFieldType<?, ?> type,
      CustomFieldSearcher searcher,
      List<JiraContextNode> contexts,
      List<IssueType> issueTypes)
      throws GenericEntityException;
}
