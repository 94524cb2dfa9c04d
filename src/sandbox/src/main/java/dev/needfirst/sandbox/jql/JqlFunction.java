package dev.needfirst.sandbox.jql;

import java.util.List;

/** A function that a plugin brings. */
public interface JqlFunction {

  /** Whether it gives a list, which goes with IN and NOT IN only. */
  boolean list();

  /**
   * The values of a call.
   *
   * @throws JqlProblem when the arguments are not right
   */
  List<Value> values(List<String> arguments, Clause.Terminal clause, SearchContext context)
      throws JqlProblem;
}
