package dev.needfirst.plugin.jql;

import com.atlassian.jira.JiraDataType;
import com.atlassian.jira.JiraDataTypes;
import com.atlassian.jira.jql.operand.QueryLiteral;
import com.atlassian.jira.jql.query.QueryCreationContext;
import com.atlassian.jira.plugin.jql.function.AbstractJqlFunction;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.util.MessageSet;
import com.atlassian.query.clause.TerminalClause;
import com.atlassian.query.operand.FunctionOperand;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.plugin.issue.Messages;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of JQL that stands for issues and takes one argument. Whatever it names, Jira shows a
 * user only issues that they may browse.
 */
abstract class IssueFunction extends AbstractJqlFunction {
  /** So many issues may be named: a search engine takes no clause of any length. */
  static final int MOST = 10_000;

  private final Messages messages;

  IssueFunction(Messages messages) {
    this.messages = messages;
  }

  /**
   * The issues that it stands for, for this user: Jira's ids.
   *
   * @throws Refused if the argument names what is not there, as far as the user may know
   */
  abstract List<Long> issues(ApplicationUser user, String argument);

  static Refused tooMany(String function) {
    return new Refused(Fault.of("", "too-many-issues", function, MOST));
  }

  /** Last part of the key of the text that says what the argument is. */
  abstract String argumentText();

  @Override
  public final MessageSet validate(
      @Nullable ApplicationUser searcher, FunctionOperand operand, TerminalClause clause) {
    MessageSet found = validateNumberOfArgs(operand, 1);
    String argument = argument(operand);
    if (found.hasAnyErrors()) {
      return found;
    }
    if (argument == null) {
      found.addErrorMessage(messages.text("needfirst.jql." + argumentText()));
    } else if (searcher == null) {
      found.addErrorMessage(messages.text("needfirst.jql.log-in", operand.getName()));
    } else {
      try {
        if (issues(searcher, argument).size() > MOST) {
          throw tooMany(operand.getName());
        }
      } catch (Refused refused) {
        for (Fault fault : refused.faults()) {
          found.addErrorMessage(messages.fault(fault));
        }
      }
    }
    return found;
  }

  @Override
  public final List<QueryLiteral> getValues(
      QueryCreationContext context, FunctionOperand operand, TerminalClause clause) {
    ApplicationUser user = context.getApplicationUser();
    String argument = argument(operand);
    if (user == null || argument == null) {
      return List.of();
    }
    try {
      return issues(user, argument).stream()
          .limit(MOST)
          .map(issue -> new QueryLiteral(operand, issue))
          .toList();
    } catch (Refused refused) {
      // A filter that was saved while the argument meant something finds nothing any more.
      return List.of();
    }
  }

  @Override
  public final int getMinimumNumberOfExpectedArguments() {
    return 1;
  }

  @Override
  public final JiraDataType getDataType() {
    return JiraDataTypes.ISSUE;
  }

  private static @Nullable String argument(FunctionOperand operand) {
    List<String> arguments = operand.getArgs();
    return arguments.size() == 1 && !arguments.get(0).isBlank() ? arguments.get(0).strip() : null;
  }
}
