// Source: clocken/bamboo-plan-runner, FieldAccessorImpl (a class with a constructor of field and
// i18n) and MockLabelsCFType.
package com.atlassian.jira.issue.export.customfield;

import com.atlassian.jira.issue.fields.CustomField;

public class CustomFieldExportContext {
  CustomFieldExportContext() {}

  public CustomField getCustomField() {
    throw new UnsupportedOperationException("a signature only");
  }
}
