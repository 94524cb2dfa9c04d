// Source: codescape/jira-scrum-poker @bb652fd, ActiveScrumPokerSessionsJqlFunction.
package com.atlassian.query.clause;

public interface TerminalClause {}
