// Source: codescape/jira-scrum-poker @bb652fd, ActiveScrumPokerSessionsJqlFunction;
// atlascommunity/jira-plugins-groovy @ef39c511, CommentedFunction (members).
package com.atlassian.query.operand;

import java.util.List;

public class FunctionOperand implements Operand {
  FunctionOperand() {}

  public String getName() {
    throw new UnsupportedOperationException("a signature only");
  }

  public List<String> getArgs() {
    throw new UnsupportedOperationException("a signature only");
  }
}
