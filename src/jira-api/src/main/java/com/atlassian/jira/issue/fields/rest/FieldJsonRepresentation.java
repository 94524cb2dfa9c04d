// Source: atlascommunity/jira-plugins-groovy @ef39c511, NumberCFType.
package com.atlassian.jira.issue.fields.rest;

import com.atlassian.jira.issue.fields.rest.json.JsonData;

public class FieldJsonRepresentation {
  public FieldJsonRepresentation(JsonData standardData) {}
}
