// Source: mailru/jira-plugins-mrimsender @12bdf7fa.
package com.atlassian.scheduler;

public interface JobRunnerRequest {}
