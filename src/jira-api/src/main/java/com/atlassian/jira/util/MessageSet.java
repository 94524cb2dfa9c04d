// Source: codescape/jira-scrum-poker @bb652fd, ActiveScrumPokerSessionsJqlFunctionTest;
// atlascommunity/jira-plugins-groovy @ef39c511, SearchHelper (hasAnyErrors) and
// DateCompareFunction (addErrorMessage).
package com.atlassian.jira.util;

import java.util.Set;

public interface MessageSet {
  boolean hasAnyErrors();

  Set<String> getErrorMessages();

  void addErrorMessage(String errorMessage);
}
