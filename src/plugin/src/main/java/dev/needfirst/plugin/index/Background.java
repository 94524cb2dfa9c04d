package dev.needfirst.plugin.index;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugin's threads: one that follows the log of changes and indexes a few issues at once, one
 * for long work.
 *
 * <p>Work asks {@link #stopping} between units. It is never interrupted: a database in a file takes
 * an interrupt for the end of its file.
 */
public final class Background {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);
  private static final long PATIENCE_SECONDS = 5;

  private final JiraThread jiraThread;
  private volatile boolean stopping = true;
  private @Nullable ScheduledThreadPoolExecutor prompt;
  private @Nullable ScheduledThreadPoolExecutor patient;

  @Inject
  public Background(JiraThread jiraThread) {
    this.jiraThread = jiraThread;
  }

  /** Starts the threads. */
  synchronized void start() {
    stopping = false;
    prompt = executor("needfirst-prompt");
    patient = executor("needfirst-patient");
  }

  /** Lets the unit in hand end, and waits for it five seconds at most. */
  synchronized void stop() {
    stopping = true;
    boolean promptEnded = ended(prompt);
    boolean patientEnded = ended(patient);
    if (!promptEnded || !patientEnded) {
      LOG.warn("Background work did not end within {} seconds", PATIENCE_SECONDS);
    }
    prompt = null;
    patient = null;
  }

  boolean stopping() {
    return stopping;
  }

  /** Does short work again and again. */
  void everyPrompt(Duration pause, String name, Runnable work) {
    every(prompt, pause, name, work);
  }

  /** Does work that may take long, again and again. */
  void everyPatient(Duration pause, String name, Runnable work) {
    every(patient, pause, name, work);
  }

  /** Does short work soon; drops it if the plugin is stopping. */
  void soon(String name, Runnable work) {
    ScheduledThreadPoolExecutor executor = prompt;
    if (executor != null && !stopping) {
      try {
        executor.execute(jiraThread.around(name, work));
      } catch (RejectedExecutionException stopped) {
        LOG.debug("{} dropped: the plugin is stopping", name);
      }
    }
  }

  private void every(
      @Nullable ScheduledThreadPoolExecutor executor, Duration pause, String name, Runnable work) {
    if (executor != null) {
      Runnable wrapped = jiraThread.around(name, work);
      ScheduledFuture<?> unused =
          executor.scheduleWithFixedDelay(
              () -> {
                if (!stopping) {
                  wrapped.run();
                }
              },
              0,
              pause.toMillis(),
              TimeUnit.MILLISECONDS);
    }
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

  private static boolean ended(@Nullable ScheduledThreadPoolExecutor executor) {
    if (executor == null) {
      return true;
    }
    executor.shutdown();
    try {
      return executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
