package org.apache.log4j;

import org.jspecify.annotations.NullMarked;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** A name to log under: all that the sandbox needs of it is that it can be passed on. */
@NullMarked
public class Logger {

  private final String name;

  private Logger(String name) {
    this.name = name;
  }

  public static Logger getLogger(String name) {
    return new Logger(name);
  }

  public static Logger getLogger(Class<?> type) {
    return new Logger(type.getName());
  }

  @Override
  public String toString() {
    return name;
  }
}
