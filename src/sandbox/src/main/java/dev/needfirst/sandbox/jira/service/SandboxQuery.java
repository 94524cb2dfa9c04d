package dev.needfirst.sandbox.jira.service;

import com.atlassian.query.Query;
import com.atlassian.query.clause.Clause;
import dev.needfirst.sandbox.jql.JqlQuery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as plugins hold it. */
public record SandboxQuery(JqlQuery jql) implements Query {

  private record SandboxClause(dev.needfirst.sandbox.jql.Clause clause) implements Clause {}

  /** A query of conditions that must all hold. */
  public static SandboxQuery allOf(List<Clause> clauses) {
    List<dev.needfirst.sandbox.jql.Clause> all = new ArrayList<>();
    for (Clause clause : clauses) {
      if (!(clause instanceof SandboxClause known)) {
        throw new IllegalArgumentException("a clause of another Jira: " + clause);
      }
      all.add(known.clause());
    }
    dev.needfirst.sandbox.jql.Clause where =
        all.isEmpty()
            ? null
            : all.size() == 1 ? all.get(0) : new dev.needfirst.sandbox.jql.Clause.And(all);
    JqlQuery query = new JqlQuery(where, List.of(), "");
    return new SandboxQuery(new JqlQuery(where, List.of(), query.jql()));
  }

  @Override
  public @Nullable Clause getWhereClause() {
    return jql.where() == null ? null : new SandboxClause(jql.where());
  }
}
