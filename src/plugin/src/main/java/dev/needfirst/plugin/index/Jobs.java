package dev.needfirst.plugin.index;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import dev.needfirst.core.recording.MovingTheScoringDate;
import dev.needfirst.plugin.issue.ScheduledJobs;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done by the clock, on one node of the cluster: the nightly audit, and the monthly move of
 * the scoring date.
 *
 * <p>The scoring date is looked at daily, so that no month is missed by a Jira that was down on its
 * first day.
 */
public final class Jobs implements ScheduledJobs {
  /** Fixes the scoring date, and stops it from moving. */
  static final String FIXED_DATE = "needfirst.scoring.date";

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final String NIGHTLY = "0 17 3 * * ?";
  private static final String DAILY = "0 5 0 * * ?";

  private final SchedulerService scheduler;
  private final Audit audit;
  private final MovingTheScoringDate scoringDate;
  private final Map<JobRunnerKey, JobId> scheduled = new LinkedHashMap<>();
  private final Map<String, String> crons = new TreeMap<>();

  @Inject
  public Jobs(SchedulerService scheduler, Audit audit, MovingTheScoringDate scoringDate) {
    this.scheduler = scheduler;
    this.audit = audit;
    this.scoringDate = scoringDate;
  }

  /**
   * Sets the scoring date where there is none or an old one; to the fixed one, if one was given.
   */
  void setScoringDate() {
    String fixed = fixed();
    if (fixed == null) {
      scoringDate.move();
    } else {
      scoringDate.fix(LocalDate.parse(fixed));
    }
  }

  synchronized void schedule() {
    schedule("audit", NIGHTLY, audit::run);
    if (fixed() == null) {
      schedule("scoring-date", DAILY, scoringDate::move);
    }
  }

  /** Takes every job back. */
  synchronized void unschedule() {
    scheduled.forEach(
        (runner, job) -> {
          scheduler.unscheduleJob(job);
          scheduler.unregisterJobRunner(runner);
        });
    scheduled.clear();
    crons.clear();
  }

  @Override
  public synchronized Map<String, String> crons() {
    return Map.copyOf(crons);
  }

  private void schedule(String name, String cron, Runnable work) {
    JobRunnerKey runner = JobRunnerKey.of("dev.needfirst." + name);
    JobId job = JobId.of("dev.needfirst." + name);
    scheduler.registerJobRunner(runner, running(name, work));
    scheduled.put(runner, job);
    crons.put("dev.needfirst." + name, cron);
    try {
      scheduler.scheduleJob(
          job,
          JobConfig.forJobRunnerKey(runner)
              .withSchedule(Schedule.forCronExpression(cron))
              .withRunMode(RunMode.RUN_ONCE_PER_CLUSTER));
    } catch (SchedulerServiceException e) {
      LOG.error("The job {} could not be scheduled and does not run", name, e);
    }
  }

  private static JobRunner running(String name, Runnable work) {
    return request -> {
      try {
        work.run();
        return JobRunnerResponse.success();
      } catch (RuntimeException e) {
        LOG.error("The job {} failed; it runs again when it is next due", name, e);
        return JobRunnerResponse.failed(e);
      }
    };
  }

  private static @Nullable String fixed() {
    String fixed = System.getProperty(FIXED_DATE);
    return fixed == null || fixed.isBlank() ? null : fixed.strip();
  }
}
