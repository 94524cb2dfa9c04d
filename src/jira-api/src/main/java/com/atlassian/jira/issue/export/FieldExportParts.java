// Source: docs.atlassian.com/jira/server (7.6), ExportableCustomFieldType;
// clocken/bamboo-plan-runner,
// MockLabelsCFType. Only passed through, so its kind does not matter.
package com.atlassian.jira.issue.export;

public interface FieldExportParts {}
