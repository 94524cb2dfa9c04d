// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc,
// ThreadLocalAwareAsyncExecutorDelegate. Here only because JiraThreadLocalUtil asks for one.
package org.apache.log4j;

public class Logger {
  Logger() {}

  public static Logger getLogger(Class<?> type) {
    throw new UnsupportedOperationException("a signature only");
  }
}
