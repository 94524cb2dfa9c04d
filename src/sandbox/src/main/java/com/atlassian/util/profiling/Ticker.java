package com.atlassian.util.profiling;

/** Stopped by Active Objects after each statement; the sandbox measures nothing. */
public interface Ticker extends AutoCloseable {

  @Override
  void close();
}
