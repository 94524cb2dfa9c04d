package dev.needfirst.plugin.issue;

import java.util.Map;

/** The jobs that Jira's scheduler was given. */
public interface ScheduledJobs {

  /** When each runs, as a cron expression, by its id. */
  Map<String, String> crons();
}
