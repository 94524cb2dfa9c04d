// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, SlackMessageResource (an
// anonymous class that implements Project).
package com.atlassian.jira.project;

public interface Project {
  Long getId();

  String getKey();

  String getName();

  boolean isArchived();
}
