package dev.needfirst.sandbox.index;

import dev.needfirst.sandbox.jira.data.FieldValues;
import dev.needfirst.sandbox.jira.data.StoredIssue;

/** Asks the calculated custom fields for their values. */
@FunctionalInterface
public interface CalculatedFields {

  /** The values of an issue by field id: numbers and texts. */
  FieldValues valuesOf(StoredIssue issue);
}
