package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.index.IssueDocument;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.Permissions;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The issue itself, by key or id. */
record KeyField(JiraData data, Permissions permissions) implements JqlField, JqlField.SortValue {

  /** Keys in their order: by project, then by number. */
  record Order(String project, long number) implements Comparable<Order> {
    @Override
    public int compareTo(Order other) {
      int byProject = project.compareTo(other.project);
      return byProject == 0 ? Long.compare(number, other.number) : byProject;
    }
  }

  @Override
  public Set<Operator> operators() {
    return ORDERED;
  }

  @Override
  public Predicate<IssueDocument> matches(
      Clause.Terminal clause, List<Value> values, SearchContext context) throws JqlProblem {
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
      case EQUALS, IN, IS -> document -> ids.contains(document.issue().id());
      case NOT_EQUALS, NOT_IN, IS_NOT -> document -> !ids.contains(document.issue().id());
      default -> issues.isEmpty() ? document -> false : ordered(clause.operator(), issues.get(0));
    };
  }

  private static Predicate<IssueDocument> ordered(Operator operator, StoredIssue than) {
    return document -> {
      if (document.issue().projectId() != than.projectId()) {
        return false;
      }
      int order = Long.compare(document.issue().number(), than.number());
      return switch (operator) {
        case LESS -> order < 0;
        case LESS_EQUALS -> order <= 0;
        case GREATER -> order > 0;
        default -> order >= 0;
      };
    };
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
  public Order of(IssueDocument document) {
    return order(document.issue());
  }

  static Order order(StoredIssue issue) {
    String key = issue.key();
    return new Order(key.substring(0, key.lastIndexOf('-')), issue.number());
  }
}
