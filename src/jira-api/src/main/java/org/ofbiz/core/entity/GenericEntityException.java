// Source: January-5/jira-workflow-inheritance @5574c354, ProgressFieldService.
package org.ofbiz.core.entity;

public class GenericEntityException extends Exception {
  private static final long serialVersionUID = 1L;
}
