package dev.needfirst.sandbox.cluster;

import com.atlassian.scheduler.JobRunner;
import com.atlassian.scheduler.JobRunnerRequest;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs on time: a local one on each node, one of the cluster on whichever node is first. A run
 * never overlaps the one before it.
 */
public final class Jobs implements SchedulerService, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private static final int THREADS = 2;

  private final Tables tables;
  private final Map<JobRunnerKey, JobRunner> runners = new ConcurrentHashMap<>();
  private final Map<JobId, Scheduled> jobs = new ConcurrentHashMap<>();
  private final ScheduledThreadPoolExecutor clock =
      new ScheduledThreadPoolExecutor(
          THREADS,
          work -> {
            Thread thread = new Thread(work, "sandbox-jobs");
            thread.setDaemon(true);
            return thread;
          });

  Jobs(Tables tables) {
    this.tables = tables;
    clock.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void registerJobRunner(JobRunnerKey jobRunnerKey, JobRunner jobRunner) {
    runners.put(jobRunnerKey, jobRunner);
  }

  @Override
  public void unregisterJobRunner(JobRunnerKey jobRunnerKey) {
    runners.remove(jobRunnerKey);
  }

  @Override
  @SuppressWarnings("JavaUtilDate") // the signature is of others
  public void scheduleJob(JobId jobId, JobConfig jobConfig) throws SchedulerServiceException {
    unschedule(jobId);
    Schedule schedule = jobConfig.schedule();
    long now = System.currentTimeMillis();
    Date first = schedule.first();
    long start =
        schedule.cron() != null
            ? Cron.parse(schedule.cron()).next(now)
            : first == null ? now : Math.max(now, first.getTime());
    Scheduled job = new Scheduled(jobId, jobConfig);
    if (jobConfig.runMode() == RunMode.RUN_ONCE_PER_CLUSTER) {
      // A job of the cluster keeps its time over restarts and belongs to all nodes.
      start = Math.max(now, inCluster(jobId, schedule, start));
    }
    jobs.put(jobId, job);
    job.plan(start);
  }

  private long inCluster(JobId id, Schedule schedule, long start) {
    // What is planned later than this schedule could mean was planned by another one.
    long latest = schedule.cron() == null ? start + schedule.interval() : start;
    tables.update("DELETE FROM SB_JOB WHERE ID = ? AND NEXT_RUN > ?", id.toString(), latest);
    tables.update("INSERT INTO SB_JOB (ID, NEXT_RUN) VALUES (?, ?)", id.toString(), start);
    return nextInCluster(id, start);
  }

  @Override
  public void unscheduleJob(JobId jobId) {
    unschedule(jobId);
    tables.update("DELETE FROM SB_JOB WHERE ID = ?", jobId.toString());
  }

  private void unschedule(JobId jobId) {
    Scheduled before = jobs.remove(jobId);
    if (before != null) {
      before.cancel();
    }
  }

  private long nextInCluster(JobId id, long otherwise) {
    return tables.number(otherwise, "SELECT NEXT_RUN FROM SB_JOB WHERE ID = ?", id.toString());
  }

  /** The job runners of classes that a class loader made, by name. */
  public List<String> of(ClassLoader loader) {
    return runners.entrySet().stream()
        .filter(entry -> entry.getValue().getClass().getClassLoader() == loader)
        .map(entry -> entry.getKey().toString())
        .toList();
  }

  /** How many jobs are planned on this node. */
  public int planned() {
    return jobs.size();
  }

  @Override
  public void close() {
    jobs.keySet().forEach(this::unschedule);
    clock.shutdownNow();
  }

  private final class Scheduled implements JobRunnerRequest {
    private final JobId id;
    private final JobConfig config;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private volatile @Nullable Future<?> plan;

    Scheduled(JobId id, JobConfig config) {
      this.id = id;
      this.config = config;
    }

    void plan(long at) {
      if (!cancelled.get() && !clock.isShutdown()) {
        long wait = Math.max(0, at - System.currentTimeMillis());
        plan = clock.schedule(() -> due(at), wait, TimeUnit.MILLISECONDS);
      }
    }

    private void due(long at) {
      long now = System.currentTimeMillis();
      long next = after(now);
      try {
        if (config.runMode() == RunMode.RUN_LOCALLY || isOurs(now, next)) {
          run();
        } else {
          next = nextInCluster(id, next);
        }
      } catch (RuntimeException e) {
        LOG.error("The job {} failed", id, e);
      }
      if (next < Long.MAX_VALUE) {
        plan(Math.max(next, at + 1));
      }
    }

    /** Whether this node is the one that moves the job on to its next time, and so runs it. */
    private boolean isOurs(long now, long next) {
      return tables.update(
              "UPDATE SB_JOB SET NEXT_RUN = ? WHERE ID = ? AND NEXT_RUN <= ?",
              next,
              id.toString(),
              now)
          == 1;
    }

    private long after(long now) {
      String cron = config.schedule().cron();
      if (cron != null) {
        return Cron.parse(cron).next(now);
      }
      long interval = config.schedule().interval();
      return interval == 0 ? Long.MAX_VALUE : now + interval;
    }

    private void run() {
      JobRunner runner = runners.get(config.runner());
      if (runner == null || cancelled.get()) {
        return;
      }
      JobRunnerResponse response = runner.runJob(this);
      Throwable failure = response == null ? null : response.failure();
      if (failure != null) {
        LOG.error("The job {} says that it failed", id, failure);
      }
    }

    void cancel() {
      cancelled.set(true);
      Future<?> planned = plan;
      if (planned != null) {
        planned.cancel(false);
      }
    }
  }
}
