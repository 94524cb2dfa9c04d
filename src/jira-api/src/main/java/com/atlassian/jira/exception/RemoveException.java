// Source: docs.atlassian.com/software/jira/docs/api/7.2.0, CustomFieldManager.removeCustomField,
// which declares it.
package com.atlassian.jira.exception;

public class RemoveException extends Exception {
  private static final long serialVersionUID = 1L;
}
