package dev.needfirst.sandbox.jql;

/** The operators of JQL. */
public enum Operator {
  EQUALS("="),
  NOT_EQUALS("!="),
  LESS("<"),
  GREATER(">"),
  LESS_EQUALS("<="),
  GREATER_EQUALS(">="),
  LIKE("~"),
  NOT_LIKE("!~"),
  IN("in"),
  NOT_IN("not in"),
  IS("is"),
  IS_NOT("is not");

  private final String text;

  Operator(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** The operator that means the opposite. */
  Operator opposite() {
    return switch (this) {
      case EQUALS -> NOT_EQUALS;
      case NOT_EQUALS -> EQUALS;
      case LESS -> GREATER_EQUALS;
      case GREATER_EQUALS -> LESS;
      case GREATER -> LESS_EQUALS;
      case LESS_EQUALS -> GREATER;
      case LIKE -> NOT_LIKE;
      case NOT_LIKE -> LIKE;
      case IN -> NOT_IN;
      case NOT_IN -> IN;
      case IS -> IS_NOT;
      case IS_NOT -> IS;
    };
  }

  /** Whether it takes a list in parentheses. */
  boolean takesList() {
    return this == IN || this == NOT_IN;
  }

  /** Whether it says that something is not so. */
  boolean negative() {
    return this == NOT_EQUALS || this == NOT_IN || this == IS_NOT || this == NOT_LIKE;
  }
}
