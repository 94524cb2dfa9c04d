package com.atlassian.scheduler.config;

import java.util.Objects;
import org.jspecify.annotations.NullMarked;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/**
 * Who runs a job, when, and on how many nodes; without more said, once, at once, in the cluster.
 */
@NullMarked
public final class JobConfig {

  private final JobRunnerKey runner;
  private final Schedule schedule;
  private final RunMode runMode;

  private JobConfig(JobRunnerKey runner, Schedule schedule, RunMode runMode) {
    this.runner = Objects.requireNonNull(runner, "jobRunnerKey");
    this.schedule = Objects.requireNonNull(schedule, "schedule");
    this.runMode = Objects.requireNonNull(runMode, "runMode");
  }

  public static JobConfig forJobRunnerKey(JobRunnerKey jobRunnerKey) {
    return new JobConfig(jobRunnerKey, Schedule.forInterval(0, null), RunMode.RUN_ONCE_PER_CLUSTER);
  }

  public JobConfig withSchedule(Schedule schedule) {
    return new JobConfig(runner, schedule, runMode);
  }

  public JobConfig withRunMode(RunMode runMode) {
    return new JobConfig(runner, schedule, runMode);
  }

  /** For the host. */
  public JobRunnerKey runner() {
    return runner;
  }

  /** For the host. */
  public Schedule schedule() {
    return schedule;
  }

  /** For the host. */
  public RunMode runMode() {
    return runMode;
  }
}
