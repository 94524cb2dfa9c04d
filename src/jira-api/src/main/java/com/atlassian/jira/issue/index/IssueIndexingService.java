// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, JqlIssueFilter;
// docs.atlassian.com/jira/latest, IssueIndexingService (the return type).
package com.atlassian.jira.issue.index;

import com.atlassian.jira.issue.Issue;

public interface IssueIndexingService {
  void reIndex(Issue issue, IssueIndexingParams issueIndexingParams) throws IndexException;
}
