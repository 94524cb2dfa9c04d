// Source: cures-hub/cures-condec-jira @fbadb349, MockIssueLink.
package com.atlassian.jira.issue.link;

import com.atlassian.jira.issue.Issue;

public interface IssueLink {
  Issue getSourceObject();

  Issue getDestinationObject();

  IssueLinkType getIssueLinkType();
}
