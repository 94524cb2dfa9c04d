package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.index.IssueDocument;
import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.JiraData;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The priority: a choice that has an order, the highest being the greatest. */
record PriorityField(JiraData data) implements JqlField, JqlField.SortValue {

  @Override
  public Set<Operator> operators() {
    return ORDERED;
  }

  @Override
  public Condition matches(Clause.Terminal clause, List<Value> values, SearchContext context)
      throws JqlProblem {
    return switch (clause.operator()) {
      case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS ->
          Condition.tested(ordered(clause, values.get(0)));
      default ->
          new ChoiceField(
                  FieldId.PRIORITY,
                  document -> document.constant(Constant.Kind.PRIORITY),
                  (text, any) -> JqlFields.constantNames(data, Constant.Kind.PRIORITY, text),
                  EQUALITY,
                  null)
              .matches(clause, values, context);
    };
  }

  private Predicate<IssueDocument> ordered(Clause.Terminal clause, Value value) throws JqlProblem {
    List<String> names = JqlFields.constantNames(data, Constant.Kind.PRIORITY, value.words());
    Constant than = names.isEmpty() ? null : data.constant(Constant.Kind.PRIORITY, names.get(0));
    if (than == null) {
      throw new JqlProblem(
          "The value '"
              + value.words()
              + "' does not exist for the field '"
              + clause.field()
              + "'.");
    }
    int height = -than.sequence();
    return document -> {
      Integer own = of(document);
      return own != null
          && switch (clause.operator()) {
            case LESS -> own < height;
            case LESS_EQUALS -> own <= height;
            case GREATER -> own > height;
            default -> own >= height;
          };
    };
  }

  @Override
  public SortValue sort() {
    return this;
  }

  @Override
  public boolean descendingByDefault() {
    return true;
  }

  @Override
  public @Nullable Integer of(IssueDocument document) {
    Constant constant =
        data.constant(Constant.Kind.PRIORITY, document.issue().values().text(FieldId.PRIORITY));
    return constant == null ? null : -constant.sequence();
  }
}
