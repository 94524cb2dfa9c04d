package com.atlassian.jira.issue.fields.rest.json;

import org.jspecify.annotations.NullMarked;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** The schema of a custom field. */
@NullMarked
public class JsonType {

  private final String type;
  private final String custom;
  private final long customId;

  JsonType(String type, String custom, long customId) {
    this.type = type;
    this.custom = custom;
    this.customId = customId;
  }

  public String getType() {
    return type;
  }

  public String getCustom() {
    return custom;
  }

  public long getCustomId() {
    return customId;
  }
}
