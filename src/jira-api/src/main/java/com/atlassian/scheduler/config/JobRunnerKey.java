// Source: mailru/jira-plugins-mrimsender @12bdf7fa.
package com.atlassian.scheduler.config;

public class JobRunnerKey {
  JobRunnerKey() {}

  public static JobRunnerKey of(String key) {
    throw new UnsupportedOperationException("a signature only");
  }
}
