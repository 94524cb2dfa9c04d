package com.atlassian.jira.jql.builder;

import com.atlassian.query.Query;
import com.atlassian.query.clause.Clause;
import dev.needfirst.sandbox.jira.service.SandboxQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** Joins conditions to a query. */
@NullMarked
public class JqlQueryBuilder {

  JqlQueryBuilder() {}

  public static JqlQueryBuilder newBuilder() {
    return new JqlQueryBuilder();
  }

  public JqlClauseBuilder where() {
    return new Clauses();
  }

  private static final class Clauses implements JqlClauseBuilder {

    private final List<Clause> clauses = new ArrayList<>();

    @Override
    public JqlClauseBuilder addClause(Clause clause) {
      clauses.add(clause);
      return this;
    }

    @Override
    public JqlClauseBuilder and() {
      return this;
    }

    @Override
    public Query buildQuery() {
      return SandboxQuery.allOf(clauses);
    }
  }
}
