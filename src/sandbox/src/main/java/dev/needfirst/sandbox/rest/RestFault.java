package dev.needfirst.sandbox.rest;

import java.util.List;
import java.util.Map;

/** An answer that is an error, in Jira's shape. */
public final class RestFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient List<String> messages;
  private final transient Map<String, String> errors;

  public RestFault(int status, List<String> messages, Map<String, String> errors) {
    super(messages + " " + errors);
    this.status = status;
    this.messages = List.copyOf(messages);
    this.errors = Map.copyOf(errors);
  }

  public RestFault(int status, String message) {
    this(status, List.of(message), Map.of());
  }

  int status() {
    return status;
  }

  /** The messages that belong to no field. */
  public List<String> messages() {
    return messages;
  }

  /** The messages by field id. */
  public Map<String, String> errors() {
    return errors;
  }

  static RestFault noIssue() {
    return new RestFault(404, "Issue does not exist or you do not have permission to see it.");
  }

  static RestFault noMethod() {
    return new RestFault(405, "Method Not Allowed");
  }
}
