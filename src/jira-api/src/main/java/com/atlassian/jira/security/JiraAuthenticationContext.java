// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, DefaultAttachmentHelperTest;
// cures-hub/cures-condec-jira @fbadb349, MockJiraAuthenticationContext.
package com.atlassian.jira.security;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.I18nHelper;
import java.util.Locale;

public interface JiraAuthenticationContext {
  ApplicationUser getLoggedInUser();

  I18nHelper getI18nHelper();

  Locale getLocale();

  void clearLoggedInUser();
}
