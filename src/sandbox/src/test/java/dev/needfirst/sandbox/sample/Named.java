package dev.needfirst.sandbox.sample;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The issues of two keys, and one that is not there. */
public class Named extends AbstractJqlFunction {

  private static final long NOWHERE = 987_654_321;

  @Override
  public MessageSet validate(
      @Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
    MessageSet messages = validateNumberOfArgs(operand, 2);
    if (searcher == null) {
      messages.addErrorMessage(operand.getName() + " is for those who are logged in.");
    }
    return messages;
  }

  @Override
  public List<QueryLiteral> getValues(
      QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
    List<QueryLiteral> found = new ArrayList<>();
    if (context.getApplicationUser() != null) {
      operand.getArgs().forEach(key -> found.add(new QueryLiteral(operand, key)));
    }
    found.add(new QueryLiteral(operand, NOWHERE));
    return found;
  }

  @Override
  public int getMinimumNumberOfExpectedArguments() {
    return 2;
  }

  @Override
  public JiraDataType getDataType() {
    return JiraDataTypes.ISSUE;
  }
}
