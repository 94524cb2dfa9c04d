package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.Blanks;
import dev.needfirst.sandbox.index.IssueDocument;
import dev.needfirst.sandbox.index.IssueIndex;
import dev.needfirst.sandbox.index.Narrowing;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.Permissions;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jql.JqlQuery.SortKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks queries and runs them on the index. */
public final class Search {

  private static final Narrowing LEVELLED =
      new Narrowing.Filter("levelled", IssueDocument::levelled);

  private final IssueIndex index;
  private final Permissions permissions;
  private final JqlFields fields;
  private final Functions functions;
  private final Switches switches;

  /**
   * How this sandbox plays Jira's search engine.
   *
   * @param blanks where issues without a value come
   * @param window how many hits a search can reach into
   */
  public record Switches(Blanks blanks, int window) {}

  /** A page of what was found, and how many there are. */
  public record Hits(List<IssueDocument> documents, int total) {
    public Hits {
      documents = List.copyOf(documents);
    }
  }

  /**
   * @param live whether the type of a custom field is there
   * @param pluginFunctions the plugin's JQL functions by name in lower case
   */
  public Search(
      JiraData data,
      IssueIndex index,
      Predicate<StoredField> live,
      Supplier<Map<String, JqlFunction>> pluginFunctions,
      Switches switches) {
    this.index = index;
    this.permissions = new Permissions(data);
    this.fields = new JqlFields(data, index, permissions, live);
    this.functions = new Functions(data, pluginFunctions);
    this.switches = switches;
  }

  /** What is wrong with a query, in Jira's words; nothing when it can be run. */
  public List<String> problems(JqlQuery query, SearchContext context) {
    List<String> messages = new ArrayList<>();
    if (query.where() != null) {
      check(query.where(), context, messages);
    }
    for (SortKey key : query.orderBy()) {
      try {
        var unused = sortValue(key);
      } catch (JqlProblem e) {
        messages.addAll(e.messages());
      }
    }
    return List.copyOf(new LinkedHashSet<>(messages));
  }

  private void check(Clause clause, SearchContext context, List<String> messages) {
    if (clause instanceof Clause.And and) {
      and.clauses().forEach(one -> check(one, context, messages));
    } else if (clause instanceof Clause.Or or) {
      or.clauses().forEach(one -> check(one, context, messages));
    } else if (clause instanceof Clause.Not not) {
      check(not.clause(), context, messages);
    } else {
      try {
        var unused = compile(clause, context);
      } catch (JqlProblem e) {
        messages.addAll(e.messages());
      }
    }
  }

  /**
   * Runs a query.
   *
   * @param max how many documents to give; 0 to count only
   * @throws JqlProblem when the query is wrong, or reaches beyond the window
   */
  public Hits run(JqlQuery query, SearchContext context, int start, int max) throws JqlProblem {
    if ((long) start + max > switches.window()) {
      throw new JqlProblem(
          "Result window is too large, from + size must be less than or equal to: ["
              + switches.window()
              + "] but was ["
              + ((long) start + max)
              + "].");
    }
    List<String> problems = problems(query, context);
    if (!problems.isEmpty()) {
      throw new JqlProblem(problems);
    }
    Condition condition =
        query.where() == null ? Condition.all(List.of()) : compile(query.where(), context);
    SearchOrder order = order(query);
    int wanted = start + max;
    SearchOrder.Page page = order.page(wanted);
    int total = 0;
    for (long project : candidates(query.where(), context)) {
      List<IssueDocument> found = found(project, condition, context);
      total += found.size();
      // They come by number, so a page of the newest is at their end.
      int from = order.newestFirst() ? Math.max(0, found.size() - wanted) : 0;
      found.subList(from, found.size()).forEach(page::add);
    }
    return new Hits(page.from(start), total);
  }

  private List<IssueDocument> found(long project, Condition condition, SearchContext context) {
    List<IssueDocument> documents = index.documents(project, condition.within());
    boolean every =
        context.overrideSecurity()
            || (permissions.browsesEveryIssue(project, context.user())
                && index.documents(project, List.of(LEVELLED)).isEmpty());
    if (every && condition.rest().isEmpty()) {
      return documents;
    }
    List<IssueDocument> found = new ArrayList<>();
    for (IssueDocument document : documents) {
      if (condition.matches(document) && (every || sees(document, context))) {
        found.add(document);
      }
    }
    return found;
  }

  private boolean sees(IssueDocument document, SearchContext context) {
    return context.overrideSecurity()
        || permissions.onIssue(Permissions.BROWSE, document.issue(), context.user());
  }

  /** The projects that a query can only be about; all, if it does not tell. */
  private Set<Long> candidates(@Nullable Clause where, SearchContext context) throws JqlProblem {
    Set<Long> projects = where == null ? null : projectsOf(where, context);
    return projects == null ? index.projects() : projects;
  }

  private @Nullable Set<Long> projectsOf(Clause clause, SearchContext context) throws JqlProblem {
    if (clause instanceof Clause.And and) {
      for (Clause one : and.clauses()) {
        Set<Long> projects = projectsOf(one, context);
        if (projects != null) {
          return projects;
        }
      }
      return null;
    }
    boolean named =
        clause instanceof Clause.Terminal terminal
            && terminal.field().equalsIgnoreCase("project")
            && (terminal.operator() == Operator.EQUALS || terminal.operator() == Operator.IN);
    if (!named) {
      return null;
    }
    Condition condition = compile(clause, context);
    Set<Long> projects = new LinkedHashSet<>();
    for (long project : index.projects()) {
      IssueDocument any = index.anyDocument(project);
      if (any != null && condition.test().test(any)) {
        projects.add(project);
      }
    }
    return projects;
  }

  private Condition compile(Clause clause, SearchContext context) throws JqlProblem {
    if (clause instanceof Clause.And and) {
      return Condition.all(compileAll(and.clauses(), context));
    }
    if (clause instanceof Clause.Or or) {
      return Condition.any(compileAll(or.clauses(), context));
    }
    if (clause instanceof Clause.Not not) {
      // Twice a negation is what it was; a Not within is carried on down.
      return compile(not.clause().negated(), context);
    }
    return terminal((Clause.Terminal) clause, context);
  }

  private List<Condition> compileAll(List<Clause> clauses, SearchContext context)
      throws JqlProblem {
    List<Condition> conditions = new ArrayList<>();
    for (Clause clause : clauses) {
      conditions.add(compile(clause, context));
    }
    return conditions;
  }

  private Condition terminal(Clause.Terminal clause, SearchContext context) throws JqlProblem {
    List<JqlField> named = fields.named(clause.field());
    if (named.isEmpty()) {
      throw unknown(clause.field());
    }
    boolean list =
        clause.operand() instanceof Operand.Listed || functions.givesList(clause.operand());
    boolean call = clause.operand() instanceof Operand.Call;
    if (list != clause.operator().takesList() && !(call && clause.operator().takesList())) {
      throw new JqlProblem(
          list
              ? "Operator '"
                  + clause.operator().text()
                  + "' does not support the list value "
                  + clause.operand().jql()
                  + " for field '"
                  + clause.field()
                  + "'."
              : "Operator '"
                  + clause.operator().text()
                  + "' does not support the non-list value '"
                  + clause.operand().jql()
                  + "' for field '"
                  + clause.field()
                  + "'.");
    }
    List<Condition> conditions = new ArrayList<>();
    for (JqlField field : named) {
      if (!field.operators().contains(clause.operator())) {
        throw new JqlProblem(
            "The operator '"
                + clause.operator().text()
                + "' is not supported by the '"
                + clause.field()
                + "' field.");
      }
      boolean emptiness = clause.operator() == Operator.IS || clause.operator() == Operator.IS_NOT;
      if (emptiness && !(clause.operand() instanceof Operand.Empty)) {
        throw new JqlProblem(
            "The operator '"
                + clause.operator().text()
                + "' only supports the values EMPTY and NULL, not '"
                + clause.operand().jql()
                + "', for the field '"
                + clause.field()
                + "'.");
      }
      List<Value> values = functions.values(clause.operand(), clause, context);
      conditions.add(
          values.isEmpty()
              ? Condition.tested(document -> clause.operator().negative())
              : field.matches(clause, values, context));
    }
    return clause.operator().negative() ? Condition.all(conditions) : Condition.any(conditions);
  }

  private static JqlProblem unknown(String field) {
    return new JqlProblem(
        "Field '" + field + "' does not exist or you do not have permission to view it.");
  }

  private SearchOrder order(JqlQuery query) throws JqlProblem {
    List<SearchOrder.By> by = new ArrayList<>();
    for (SortKey key : query.orderBy()) {
      JqlField.SortValue value = sortValue(key);
      by.add(
          new SearchOrder.By(
              value, key.descending() == null ? value.descendingByDefault() : key.descending()));
    }
    return new SearchOrder(by, switches.blanks());
  }

  private JqlField.SortValue sortValue(SortKey key) throws JqlProblem {
    List<JqlField> named = fields.named(key.field());
    if (named.isEmpty()) {
      throw new JqlProblem("Not able to sort using field '" + key.field() + "'.");
    }
    JqlField.SortValue value = named.get(0).sort();
    if (value == null) {
      throw new JqlProblem("Not able to sort using field '" + key.field() + "'.");
    }
    return value;
  }
}
