// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc,
// ThreadLocalAwareAsyncExecutorDelegate (on Jira 11.0, with log4j's Logger);
// developer.atlassian.com/server/framework/atlassian-sdk/working-with-JiraThreadLocalUtil.
package com.atlassian.jira.util.thread;

import org.apache.log4j.Logger;

public interface JiraThreadLocalUtil {
  void preCall();

  void postCall(Logger log);
}
