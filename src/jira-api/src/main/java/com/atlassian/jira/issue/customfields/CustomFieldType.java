// Source: docs.atlassian.com/software/jira/docs/api/10.2.0, CustomFieldType; codescape/jira-scrum-
// poker @bb652fd, EstimateFieldServiceImpl (getKey); atlascommunity/jira-plugins-groovy @ef39c511,
// JqlFunctionCFType (the conversions).
package com.atlassian.jira.issue.customfields;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.FieldValidationException;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import java.util.Map;

public interface CustomFieldType<T, S> {
  String getKey();

  String getName();

  String getStringFromSingularObject(S singularObject);

  S getSingularObjectFromString(String string) throws FieldValidationException;

  T getValueFromIssue(CustomField field, Issue issue);

  Map<String, Object> getVelocityParameters(
      Issue issue, CustomField field, FieldLayoutItem fieldLayoutItem);
}
