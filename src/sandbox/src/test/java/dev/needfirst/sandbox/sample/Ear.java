package dev.needfirst.sandbox.sample;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerService;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Listens, works by the clock and on a thread of its own, and cleans up unless told not to. */
public class Ear implements LifecycleAware {

  private static final JobRunnerKey RUNNER = JobRunnerKey.of("sample");
  private static final JobId JOB = JobId.of("sample");

  private final EventPublisher events;
  private final SchedulerService scheduler;
  private final Notes notes;
  private final AtomicInteger heard = new AtomicInteger();
  private final AtomicInteger ran = new AtomicInteger();
  private @Nullable Thread thread;

  public Ear(EventPublisher events, SchedulerService scheduler, Notes notes) {
    this.events = events;
    this.scheduler = scheduler;
    this.notes = notes;
  }

  /** Its component's type is one that the JVM remembers once the record is compared. */
  private record Farewell(Ear from) {}

  @Override
  public void onStart() {
    notes.add("started");
    events.register(this);
    scheduler.registerJobRunner(
        RUNNER,
        request -> {
          ran.incrementAndGet();
          return JobRunnerResponse.success();
        });
    try {
      scheduler.scheduleJob(
          JOB,
          JobConfig.forJobRunnerKey(RUNNER)
              .withSchedule(Schedule.forInterval(50, null))
              .withRunMode(RunMode.RUN_LOCALLY));
    } catch (SchedulerServiceException e) {
      throw new IllegalStateException(e);
    }
    Thread sleeper =
        new Thread(
            () -> {
              try {
                Thread.sleep(600_000);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "sample-sleeper");
    sleeper.setDaemon(true);
    sleeper.start();
    thread = sleeper;
  }

  @EventListener
  public void hear(String event) {
    heard.incrementAndGet();
  }

  int heard() {
    return heard.get();
  }

  int ran() {
    return ran.get();
  }

  @Override
  public void onStop() {
    if (Boolean.getBoolean("sample.untidy")) {
      return;
    }
    events.unregister(this);
    scheduler.unscheduleJob(JOB);
    scheduler.unregisterJobRunner(RUNNER);
    if (thread != null) {
      thread.interrupt();
    }
    if (!new Farewell(this).equals(new Farewell(this))) {
      throw new IllegalStateException();
    }
  }
}
