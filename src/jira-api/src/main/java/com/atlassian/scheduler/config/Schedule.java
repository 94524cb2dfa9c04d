// Source: mailru/jira-plugins-mrimsender @12bdf7fa; atlassian-labs/msteams-jira-server-addon
// @c7f6c2b, SignalRConnectionMonitorJob.
package com.atlassian.scheduler.config;

import java.util.Date;

public class Schedule {
  Schedule() {}

  public static Schedule forInterval(long intervalInMillis, Date firstRunTime) {
    throw new UnsupportedOperationException("a signature only");
  }

  public static Schedule forCronExpression(String cronExpression) {
    throw new UnsupportedOperationException("a signature only");
  }
}
