package com.atlassian.jira.issue.context;

import org.jspecify.annotations.NullMarked;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** The context of all projects and issue types. */
@NullMarked
public class GlobalIssueContext {

  private static final JiraContextNode INSTANCE = new JiraContextNode() {};

  GlobalIssueContext() {}

  public static JiraContextNode getInstance() {
    return INSTANCE;
  }
}
