// Source: codescape/jira-scrum-poker @bb652fd, ActiveScrumPokerSessionsJqlFunction;
// atlascommunity/jira-plugins-groovy @ef39c511, AbstractEntityQueryParser (of a text).
package com.atlassian.jira.jql.operand;

import com.atlassian.query.operand.Operand;

public class QueryLiteral {
  public QueryLiteral(Operand sourceOperand, Long value) {}

  public QueryLiteral(Operand sourceOperand, String value) {}
}
