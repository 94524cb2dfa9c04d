package dev.needfirst.sandbox.jql;

import java.util.List;

/** What is wrong with a query, in Jira's words. */
public final class JqlProblem extends Exception {

  private static final long serialVersionUID = 1L;

  private final List<String> messages;

  public JqlProblem(List<String> messages) {
    super(String.join(" ", messages));
    this.messages = List.copyOf(messages);
  }

  public JqlProblem(String message) {
    this(List.of(message));
  }

  /** One message or more. */
  public List<String> messages() {
    return messages;
  }
}
