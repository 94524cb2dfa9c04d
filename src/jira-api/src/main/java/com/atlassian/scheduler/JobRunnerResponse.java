// Source: mailru/jira-plugins-mrimsender @12bdf7fa.
package com.atlassian.scheduler;

public class JobRunnerResponse {
  JobRunnerResponse() {}

  public static JobRunnerResponse success() {
    throw new UnsupportedOperationException("a signature only");
  }

  public static JobRunnerResponse failed(Throwable cause) {
    throw new UnsupportedOperationException("a signature only");
  }
}
