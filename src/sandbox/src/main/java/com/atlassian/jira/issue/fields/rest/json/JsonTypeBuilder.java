package com.atlassian.jira.issue.fields.rest.json;

import org.jspecify.annotations.NullMarked;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** Makes schemas. */
@NullMarked
public class JsonTypeBuilder {

  JsonTypeBuilder() {}

  public static JsonType custom(String type, String customTypeKey, Long customFieldId) {
    return new JsonType(type, customTypeKey, customFieldId);
  }
}
