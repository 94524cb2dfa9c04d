package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.index.IssueDocument;
import dev.needfirst.sandbox.index.KeyOrder;
import dev.needfirst.sandbox.index.Narrowing;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.Permissions;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The issue itself, by key or id. */
record KeyField(JiraData data, Permissions permissions) implements JqlField, JqlField.SortValue {

  /** No issue's number is as great. */
  private static final long MOST = Long.MAX_VALUE - 1;

  @Override
  public Set<Operator> operators() {
    return ORDERED;
  }

  @Override
  public Condition matches(Clause.Terminal clause, List<Value> values, SearchContext context)
      throws JqlProblem {
    if (values.contains(Value.EMPTY)) {
      throw new JqlProblem(
          "The field '" + clause.field() + "' does not support searching for EMPTY values.");
    }
    List<StoredIssue> issues = new ArrayList<>();
    for (Value value : values) {
      StoredIssue issue = issue(value, clause, context);
      if (issue != null) {
        issues.add(issue);
      }
    }
    Set<Long> ids =
        issues.stream().map(StoredIssue::id).collect(java.util.stream.Collectors.toSet());
    return switch (clause.operator()) {
      case EQUALS, IN, IS ->
          Condition.exactly(
              new Narrowing.Ids(ids), document -> ids.contains(document.issue().id()));
      case NOT_EQUALS, NOT_IN, IS_NOT ->
          Condition.tested(document -> !ids.contains(document.issue().id()));
      default ->
          issues.isEmpty()
              ? Condition.tested(document -> false)
              : ordered(clause.operator(), issues.get(0));
    };
  }

  private static Condition ordered(Operator operator, StoredIssue than) {
    long number = than.number();
    return switch (operator) {
      case LESS -> between(than.projectId(), 0, number - 1);
      case LESS_EQUALS -> between(than.projectId(), 0, number);
      case GREATER -> between(than.projectId(), number + 1, MOST);
      default -> between(than.projectId(), number, MOST);
    };
  }

  private static Condition between(long projectId, long least, long most) {
    return Condition.exactly(
        new Narrowing.Numbers(projectId, least, most),
        document -> {
          long number = document.issue().number();
          return document.projectId() == projectId && number >= least && number <= most;
        });
  }

  /** The issue that a value names; null when it is not there for the searcher, which may pass. */
  private @Nullable StoredIssue issue(Value value, Clause.Terminal clause, SearchContext context)
      throws JqlProblem {
    String text = value.words();
    boolean byId = text.matches("\\d{1,18}");
    if (!byId && !text.matches("[A-Za-z][A-Za-z0-9_]*-\\d{1,18}")) {
      throw new JqlProblem(
          "The issue key '" + text + "' for field '" + clause.field() + "' is invalid.");
    }
    StoredIssue issue = data.issueByKeyOrId(text);
    boolean visible =
        issue != null
            && (context.overrideSecurity()
                || permissions.onIssue(Permissions.BROWSE, issue, context.user()));
    if (visible) {
      return issue;
    }
    if (context.strict() && !value.found()) {
      throw new JqlProblem(
          byId
              ? "A value with ID '"
                  + text
                  + "' does not exist for the field '"
                  + clause.field()
                  + "'."
              : "An issue with key '"
                  + text
                  + "' does not exist for field '"
                  + clause.field()
                  + "'.");
    }
    return null;
  }

  @Override
  public SortValue sort() {
    return this;
  }

  @Override
  public KeyOrder of(IssueDocument document) {
    return document.order();
  }
}
