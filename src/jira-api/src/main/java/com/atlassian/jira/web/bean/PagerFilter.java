// Source: docs.atlassian.com/software/jira/docs/api/7.2.6, PagerFilter; mailru/jira-plugins-
// mrimsender @12bdf7fa, IssueServiceImpl.
package com.atlassian.jira.web.bean;

import java.io.Serializable;

public class PagerFilter<T> implements Serializable {
  private static final long serialVersionUID = 1L;

  public PagerFilter(int start, int max) {}
}
