package dev.needfirst.sandbox.services;

import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.util.thread.JiraThreadLocalUtil;
import org.apache.log4j.Logger;

/** Sets a thread up for a unit of work without a user, and cleans it afterwards. */
public final class ThreadLocals implements JiraThreadLocalUtil {

  private final JiraAuthenticationContext authentication;
  private final RequiredByPage page;

  public ThreadLocals(JiraAuthenticationContext authentication, RequiredByPage page) {
    this.authentication = authentication;
    this.page = page;
  }

  @Override
  public void preCall() {
    clear();
  }

  @Override
  public void postCall(Logger log) {
    clear();
  }

  private void clear() {
    authentication.clearLoggedInUser();
    page.clear();
  }
}
