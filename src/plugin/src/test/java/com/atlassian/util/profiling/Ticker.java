package com.atlassian.util.profiling;

/**
 * What the real Active Objects calls while it works, and that is not on Central: measures nothing.
 */
public interface Ticker extends AutoCloseable {

  @Override
  void close();
}
