// Source: docs.atlassian.com/atlassian-bamboo/10.0.2, AtlassianSchedulerServiceImpl; mailru/jira-
// plugins-mrimsender @12bdf7fa.
package com.atlassian.scheduler;

public interface JobRunner {
  JobRunnerResponse runJob(JobRunnerRequest request);
}
