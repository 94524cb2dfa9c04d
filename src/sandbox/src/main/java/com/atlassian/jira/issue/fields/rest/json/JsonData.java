package com.atlassian.jira.issue.fields.rest.json;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** A value that is written as JSON. */
@NullMarked
public class JsonData {

  private final @Nullable Object data;

  public JsonData(@Nullable Object data) {
    this.data = data;
  }

  public @Nullable Object getData() {
    return data;
  }
}
