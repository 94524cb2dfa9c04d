// Source: docs.atlassian.com/jira-software/11.1.0-m0011, VersionCFType; atlascommunity/jira-
// plugins-groovy @ef39c511, NumberCFType (the methods).
package com.atlassian.jira.issue.fields.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.fields.rest.json.JsonType;

public interface RestAwareCustomFieldType {
  FieldTypeInfo getFieldTypeInfo(FieldTypeInfoContext fieldTypeInfoContext);

  JsonType getJsonSchema(CustomField customField);

  FieldJsonRepresentation getJsonFromIssue(
      CustomField field,
      Issue issue,
      boolean renderedVersionRequested,
      FieldLayoutItem fieldLayoutItem);
}
