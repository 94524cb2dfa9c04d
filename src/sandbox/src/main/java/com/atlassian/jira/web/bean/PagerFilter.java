package com.atlassian.jira.web.bean;

import java.io.Serializable;
import org.jspecify.annotations.NullMarked;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** Which page of a search is wanted. */
@NullMarked
public class PagerFilter<T> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int start;
  private final int max;

  public PagerFilter(int start, int max) {
    this.start = start;
    this.max = max;
  }

  public int getStart() {
    return start;
  }

  public int getMax() {
    return max;
  }
}
