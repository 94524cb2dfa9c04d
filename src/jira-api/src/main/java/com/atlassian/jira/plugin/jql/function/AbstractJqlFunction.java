// Source: codescape/jira-scrum-poker @bb652fd, ActiveScrumPokerSessionsJqlFunction.
package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.List;

public abstract class AbstractJqlFunction {
  protected MessageSet validateNumberOfArgs(FunctionOperand operand, int expected) {
    throw new UnsupportedOperationException("a signature only");
  }

  public abstract MessageSet validate(
      ApplicationUser searcher, FunctionOperand operand, TerminalClause terminalClause);

  public abstract List<QueryLiteral> getValues(
      QueryCreationContext queryCreationContext,
      FunctionOperand operand,
      TerminalClause terminalClause);

  public abstract int getMinimumNumberOfExpectedArguments();

  public abstract JiraDataType getDataType();
}
