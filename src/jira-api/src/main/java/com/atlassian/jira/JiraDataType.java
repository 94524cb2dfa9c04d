// Source: codescape/jira-scrum-poker @bb652fd, ActiveScrumPokerSessionsJqlFunction.
package com.atlassian.jira;

public interface JiraDataType {}
