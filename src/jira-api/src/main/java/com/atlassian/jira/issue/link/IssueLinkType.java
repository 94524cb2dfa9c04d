// Source: cures-hub/cures-condec-jira @fbadb349, MockIssueLinkType.
package com.atlassian.jira.issue.link;

public interface IssueLinkType {
  String getName();
}
