// Source: mailru/jira-plugins-mrimsender @12bdf7fa.
package com.atlassian.scheduler.config;

public class JobId {
  JobId() {}

  public static JobId of(String id) {
    throw new UnsupportedOperationException("a signature only");
  }
}
