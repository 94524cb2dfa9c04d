// Source: mailru/jira-plugins-mrimsender @12bdf7fa; docs.atlassian.com/atlassian-scheduler-
// api/1.6.0.
package com.atlassian.scheduler.config;

public enum RunMode {
  RUN_ONCE_PER_CLUSTER,
  RUN_LOCALLY
}
