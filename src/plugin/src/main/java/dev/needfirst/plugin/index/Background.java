package dev.needfirst.plugin.index;

import dev.needfirst.core.recording.Stopping;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugin's threads, one for each kind of work, so that none waits for another.
 *
 * <p>Work asks {@link #stopping} between units. It is never interrupted: a database in a file takes
 * an interrupt for the end of its file, and it may be Jira's.
 */
public final class Background implements Stopping {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final long PATIENCE_SECONDS = 5;

  private final JiraThread jiraThread;
  private volatile boolean stopping = true;
  private volatile Map<Lane, ScheduledThreadPoolExecutor> executors = Map.of();

  /** The kinds of work. */
  enum Lane {
    /** Following the log of changes, which also reads whole projects. */
    FOLLOWING,
    /** What is short, and what someone waits for. */
    PROMPT,
    /** Working off the log of changes. */
    REINDEXING,
    /** What may take long and can wait. */
    PATIENT
  }

  @Inject
  public Background(JiraThread jiraThread) {
    this.jiraThread = jiraThread;
  }

  /** Lets work be done. */
  synchronized void start() {
    Map<Lane, ScheduledThreadPoolExecutor> started = new EnumMap<>(Lane.class);
    for (Lane lane : Lane.values()) {
      started.put(lane, executor("needfirst-" + lane.name().toLowerCase(Locale.ROOT)));
    }
    executors = Map.copyOf(started);
    stopping = false;
  }

  /** Lets the units in hand end, and waits five seconds at most, for all of them together. */
  synchronized void stop() {
    stopping = true;
    Map<Lane, ScheduledThreadPoolExecutor> ending = executors;
    executors = Map.of();
    ending.values().forEach(ExecutorService::shutdown);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    ending.forEach(
        (lane, executor) -> {
          if (!ended(executor, end)) {
            LOG.warn("{} did not end within {} seconds", lane, PATIENCE_SECONDS);
          }
        });
  }

  @Override
  public boolean stopping() {
    return stopping;
  }

  /** Does work again and again, the first time after a pause. */
  void every(Lane lane, Duration first, Duration pause, String name, Runnable work) {
    ScheduledThreadPoolExecutor executor = executors.get(lane);
    if (executor != null) {
      ScheduledFuture<?> unused =
          executor.scheduleWithFixedDelay(
              wrapped(name, work), first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Does work soon; drops it if the plugin is stopping. */
  void soon(Lane lane, String name, Runnable work) {
    ScheduledThreadPoolExecutor executor = executors.get(lane);
    if (executor != null) {
      try {
        executor.execute(wrapped(name, work));
      } catch (RejectedExecutionException stopped) {
        LOG.debug("{} dropped: the plugin is stopping", name);
      }
    }
  }

  private Runnable wrapped(String name, Runnable work) {
    Runnable wrapped = jiraThread.around(name, work);
    return () -> {
      if (!stopping) {
        wrapped.run();
      }
    };
  }

  private static ScheduledThreadPoolExecutor executor(String name) {
    AtomicInteger count = new AtomicInteger();
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    return executor;
  }

  private static boolean ended(ExecutorService executor, long end) {
    try {
      return executor.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return executor.isTerminated();
    }
  }
}
