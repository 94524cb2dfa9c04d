// Source: atlascommunity/jira-plugins-groovy @ef39c511, NumberCFType.
package com.atlassian.jira.issue.fields.rest.json;

public class JsonData {
  public JsonData(Object data) {}
}
