// Source: docs.atlassian.com/atlassian-scheduler-api/1.6.0, JobConfig.
package com.atlassian.scheduler.config;

public final class JobConfig {
  JobConfig() {}

  public static JobConfig forJobRunnerKey(JobRunnerKey jobRunnerKey) {
    throw new UnsupportedOperationException("a signature only");
  }

  public JobConfig withSchedule(Schedule schedule) {
    throw new UnsupportedOperationException("a signature only");
  }

  public JobConfig withRunMode(RunMode runMode) {
    throw new UnsupportedOperationException("a signature only");
  }
}
