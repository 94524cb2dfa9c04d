package dev.needfirst.plugin.index;

import com.atlassian.jira.util.thread.JiraThreadLocalUtil;
import jakarta.inject.Inject;
import org.apache.log4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work on a thread that is not a request's, with Jira's thread-locals set up before and
 * cleared after.
 */
public final class JiraThread {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(JiraThread.class);

  private final JiraThreadLocalUtil threadLocals;

  @Inject
  public JiraThread(JiraThreadLocalUtil threadLocals) {
    this.threadLocals = threadLocals;
  }

  /**
   * The work, wrapped. A failure is logged and goes no further, since the work is done again later.
   */
  Runnable around(String name, Runnable work) {
    return () -> {
      try {
        threadLocals.preCall();
        try {
          work.run();
        } finally {
          threadLocals.postCall(Logger.getLogger(JiraThread.class));
        }
      } catch (RuntimeException | Error e) {
        LOG.warn("{} failed and is tried again", name, e);
      }
    };
  }
}
