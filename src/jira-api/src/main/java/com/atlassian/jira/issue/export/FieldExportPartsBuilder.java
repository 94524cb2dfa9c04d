// Source: clocken/bamboo-plan-runner, MockDescriptionSystemField.
package com.atlassian.jira.issue.export;

public class FieldExportPartsBuilder {
  FieldExportPartsBuilder() {}

  public static FieldExportParts buildSinglePartRepresentation(
      String id, String label, String value) {
    throw new UnsupportedOperationException("a signature only");
  }
}
