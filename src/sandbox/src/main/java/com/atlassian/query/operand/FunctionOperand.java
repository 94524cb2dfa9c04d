package com.atlassian.query.operand;

import java.util.List;
import org.jspecify.annotations.NullMarked;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** A call of a function in a query. */
@NullMarked
public class FunctionOperand implements Operand {

  private final String name;
  private final List<String> args;

  /** The sandbox's way to make one. */
  public FunctionOperand(String name, List<String> args) {
    this.name = name;
    this.args = List.copyOf(args);
  }

  public String getName() {
    return name;
  }

  public List<String> getArgs() {
    return args;
  }
}
