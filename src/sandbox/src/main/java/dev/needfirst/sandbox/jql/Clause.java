package dev.needfirst.sandbox.jql;

import java.util.List;

/** A condition of a query. */
public sealed interface Clause {

  /** Its JQL. */
  String jql();

  /** The condition that holds where this does not, as Jira forms it: down to the operators. */
  Clause negated();

  /** All of them. */
  record And(List<Clause> clauses) implements Clause {
    public And {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String jql() {
      return String.join(
          " AND ",
          clauses.stream().map(c -> c instanceof Or ? "(" + c.jql() + ")" : c.jql()).toList());
    }

    @Override
    public Clause negated() {
      return new Or(clauses.stream().map(Clause::negated).toList());
    }
  }

  /** Any of them. */
  record Or(List<Clause> clauses) implements Clause {
    public Or {
      clauses = List.copyOf(clauses);
    }

    @Override
    public String jql() {
      return String.join(" OR ", clauses.stream().map(Clause::jql).toList());
    }

    @Override
    public Clause negated() {
      return new And(clauses.stream().map(Clause::negated).toList());
    }
  }

  /** The opposite of one. */
  record Not(Clause clause) implements Clause {
    @Override
    public String jql() {
      return clause instanceof Terminal ? "NOT " + clause.jql() : "NOT (" + clause.jql() + ")";
    }

    @Override
    public Clause negated() {
      return clause;
    }
  }

  /** A field, an operator and what it is compared with. */
  record Terminal(String field, Operator operator, Operand operand) implements Clause {
    @Override
    public String jql() {
      return Quoting.field(field) + " " + operator.text() + " " + operand.jql();
    }

    @Override
    public Clause negated() {
      return new Terminal(field, operator.opposite(), operand);
    }
  }
}
