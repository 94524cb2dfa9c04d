package com.atlassian.scheduler.config;

import java.util.Date;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** When a job runs: at an interval, or by a cron expression. */
@NullMarked
@SuppressWarnings("JavaUtilDate") // the signature is of others
public class Schedule {

  private final long interval;
  private final @Nullable Date first;
  private final @Nullable String cron;

  private Schedule(long interval, @Nullable Date first, @Nullable String cron) {
    this.interval = interval;
    this.first = first == null ? null : new Date(first.getTime());
    this.cron = cron;
  }

  /** An interval of 0 means once. */
  public static Schedule forInterval(long intervalInMillis, @Nullable Date firstRunTime) {
    if (intervalInMillis < 0) {
      throw new IllegalArgumentException("intervalInMillis must not be negative");
    }
    return new Schedule(intervalInMillis, firstRunTime, null);
  }

  public static Schedule forCronExpression(String cronExpression) {
    return new Schedule(0, null, Objects.requireNonNull(cronExpression, "cronExpression"));
  }

  /** For the host: milliseconds between runs. */
  public long interval() {
    return interval;
  }

  /** For the host: the first run, or null for at once. */
  public @Nullable Date first() {
    return first == null ? null : new Date(first.getTime());
  }

  /** For the host: the cron expression, or null. */
  public @Nullable String cron() {
    return cron;
  }
}
