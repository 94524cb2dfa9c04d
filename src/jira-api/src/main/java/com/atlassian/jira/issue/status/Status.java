// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, SlackMessageResource.
package com.atlassian.jira.issue.status;

import com.atlassian.jira.issue.status.category.StatusCategory;

public interface Status {
  String getName();

  StatusCategory getStatusCategory();
}
