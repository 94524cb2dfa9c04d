// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, SlackMessageResource;
// atlascommunity/jira-plugins-groovy @ef39c511 (getLocale).
package com.atlassian.jira.util;

import java.util.Locale;

public interface I18nHelper {
  String getText(String key);

  Locale getLocale();
}
