package com.atlassian.jira.issue.fields.rest;

import com.atlassian.jira.issue.fields.rest.json.JsonData;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** A field's value for REST. */
@NullMarked
public class FieldJsonRepresentation {

  private final @Nullable JsonData standardData;

  public FieldJsonRepresentation(@Nullable JsonData standardData) {
    this.standardData = standardData;
  }

  public @Nullable JsonData getStandardData() {
    return standardData;
  }
}
