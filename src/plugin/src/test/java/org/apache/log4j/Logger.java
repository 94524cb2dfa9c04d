package org.apache.log4j;

/** In place of the signature: logs nothing. */
public final class Logger {

  private Logger() {}

  public static Logger getLogger(Class<?> unused) {
    return new Logger();
  }
}
