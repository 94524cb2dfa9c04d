// Source: docs.atlassian.com/jira-software/11.1.0-m0011, EpicLinkCFType and package-tree;
// atlascommunity/jira-plugins-groovy @ef39c511, NumberCFType.
package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import java.util.Map;

public abstract class AbstractCustomFieldType<T, S> implements CustomFieldType<T, S> {
  @Override
  public String getKey() {
    throw new UnsupportedOperationException("a signature only");
  }

  @Override
  public String getName() {
    throw new UnsupportedOperationException("a signature only");
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      Issue issue, CustomField field, FieldLayoutItem fieldLayoutItem) {
    throw new UnsupportedOperationException("a signature only");
  }
}
