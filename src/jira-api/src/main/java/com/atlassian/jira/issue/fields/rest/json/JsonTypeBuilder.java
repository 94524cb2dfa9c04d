// Source: atlascommunity/jira-plugins-groovy @ef39c511, NumberCFType.
package com.atlassian.jira.issue.fields.rest.json;

public class JsonTypeBuilder {
  JsonTypeBuilder() {}

  public static JsonType custom(String type, String customTypeKey, Long customFieldId) {
    throw new UnsupportedOperationException("a signature only");
  }
}
