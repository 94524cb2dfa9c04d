package dev.needfirst.plugin.index;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.sal.api.lifecycle.LifecycleAware;
import dev.needfirst.plugin.index.Background.Lane;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.NodeReports;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins the plugin's work when Jira is up, and ends it without leaving anything behind. */
public final class Lifecycle implements LifecycleAware {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);
  private static final Duration EVERY_SECOND = Duration.ofSeconds(1);
  // Whoever has just started Jira waits for its first pages, and the index can wait.
  private static final Duration FIRST_PAGES = Duration.ofSeconds(10);
  private static final Duration EVERY_HALF_MINUTE = Duration.ofSeconds(30);
  private static final Duration EVERY_HOUR = Duration.ofHours(1);

  private final EventPublisher events;
  private final Background background;
  private final Jobs jobs;
  private final Work work;
  private final Listeners listeners;
  private final List<Object> registered = new ArrayList<>();
  private boolean running;
  private volatile boolean prepared;

  /** What is done in the background. */
  public record Work(
      Promptness promptness,
      Reindexer reindexer,
      FirstLook firstLook,
      FieldIds fieldIds,
      NodeReports reports) {}

  /** What takes note of Jira's events. */
  public record Listeners(IssueListener issues, ProjectListener projects) {}

  @Inject
  public Lifecycle(
      EventPublisher events, Background background, Jobs jobs, Work work, Listeners listeners) {
    this.events = events;
    this.background = background;
    this.jobs = jobs;
    this.work = work;
    this.listeners = listeners;
  }

  @Override
  public synchronized void onStart() {
    if (running) {
      return;
    }
    running = true;
    background.start();
    work.firstLook().isDue();
    every(Lane.FOLLOWING, EVERY_SECOND, "Following the log of changes", this::follow);
    every(Lane.REINDEXING, EVERY_SECOND, "Re-indexing", this::reindex);
    every(Lane.PROMPT, EVERY_HALF_MINUTE, "Telling how this node is", this::tell);
    // Again and again, since a node that goes takes the cluster's jobs with it.
    every(Lane.PROMPT, EVERY_HOUR, "Scheduling", jobs::schedule);
    background.every(
        Lane.PATIENT, FIRST_PAGES, FIRST_PAGES, "Looking at the index", this::lookAtTheIndex);
    register(listeners.issues());
    register(listeners.projects());
  }

  @Override
  public void onStop() {
    stop();
  }

  /** Ends everything; also called when the beans go without Jira having said so. */
  public synchronized void stop() {
    if (!running) {
      return;
    }
    running = false;
    registered.forEach(events::unregister);
    registered.clear();
    background.stop();
    jobs.unschedule();
    end();
  }

  /** The others forget a node that could not say so. */
  private void end() {
    try {
      work.reports().end();
    } catch (RuntimeException e) {
      LOG.debug("That this node ends could not be stored", e);
    }
  }

  private void tell() {
    if (prepared) {
      work.reports().tell();
    }
  }

  private void follow() {
    work.fieldIds().refreshIfChanged();
    if (!prepared) {
      jobs.setScoringDate();
    }
    work.promptness().follow();
    prepared = true;
  }

  private void reindex() {
    // Without the book, or without knowing the fields, it would index nothing as if that were
    // right.
    if (prepared) {
      work.reindexer().run();
    }
  }

  private void lookAtTheIndex() {
    if (prepared) {
      work.firstLook().run();
    }
  }

  private void every(Lane lane, Duration pause, String name, Runnable doing) {
    background.every(lane, Duration.ZERO, pause, name, doing);
  }

  private void register(Object listener) {
    try {
      events.register(listener);
      registered.add(listener);
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("Jira does not take {}; the nightly audit does its work", listener.getClass(), e);
    }
  }
}
