// Source: atlascommunity/jira-plugins-groovy @ef39c511, NumberCFType.
package com.atlassian.jira.issue.fields.rest.json;

public class JsonType {
  JsonType() {}
}
