// Source: docs.atlassian.com/jira/server (7.6), ExportableCustomFieldType;
// clocken/bamboo-plan-runner,
// MockLabelsCFType. Not seen on Jira 11 by name: keep what implements it apart.
package com.atlassian.jira.issue.export.customfield;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.export.FieldExportParts;

public interface ExportableCustomFieldType {
  FieldExportParts getRepresentationFromIssue(Issue issue, CustomFieldExportContext context);
}
