package com.atlassian.jira.plugin.jql.function;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.jira.util.MessageSetImpl;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** A JQL function, with Jira's check on the number of its arguments. */
@NullMarked
public abstract class AbstractJqlFunction {

  protected MessageSet validateNumberOfArgs(FunctionOperand operand, int expected) {
    MessageSet messages = new MessageSetImpl();
    int given = operand.getArgs().size();
    if (given != expected) {
      messages.addErrorMessage(
          "Function '"
              + operand.getName()
              + "' expected '"
              + expected
              + "' arguments but received '"
              + given
              + "'.");
    }
    return messages;
  }

  public abstract MessageSet validate(
      @Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause terminalClause);

  public abstract List<QueryLiteral> getValues(
      QueryCreationContext queryCreationContext,
      FunctionOperand operand,
      TerminalClause terminalClause);

  public abstract int getMinimumNumberOfExpectedArguments();

  public abstract JiraDataType getDataType();
}
