// Source: atlascommunity/jira-plugins-groovy @ef39c511, ScriptedCFType;
// docs.atlassian.com/jira/latest, FieldTypeInfo.
package com.atlassian.jira.issue.fields.rest;

import java.util.Collection;

public class FieldTypeInfo {
  public FieldTypeInfo(Collection<?> allowedValues, String autoCompleteUrl) {}
}
