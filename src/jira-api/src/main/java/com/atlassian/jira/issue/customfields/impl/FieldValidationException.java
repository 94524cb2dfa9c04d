// Source: atlascommunity/jira-plugins-groovy @ef39c511, JqlFunctionCFType. Only for throws
// clauses.
package com.atlassian.jira.issue.customfields.impl;

public class FieldValidationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
}
