// Source: docs.atlassian.com/atlassian-bamboo/10.0.2, AtlassianSchedulerServiceImpl.
package com.atlassian.scheduler;

public class SchedulerServiceException extends Exception {
  private static final long serialVersionUID = 1L;
}
