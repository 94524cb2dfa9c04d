// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, SlackMessageResource.
package com.atlassian.jira.issue.status.category;

public interface StatusCategory {
  String getKey();
}
