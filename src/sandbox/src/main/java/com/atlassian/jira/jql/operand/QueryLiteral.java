package com.atlassian.jira.jql.operand;

import com.atlassian.query.operand.Operand;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** A value that an operand stands for. */
@NullMarked
public class QueryLiteral {

  private final @Nullable Object value;

  public QueryLiteral(Operand sourceOperand, @Nullable Long value) {
    this.value = value;
  }

  public QueryLiteral(Operand sourceOperand, @Nullable String value) {
    this.value = value;
  }

  /** The sandbox's way to it: its words, or nothing when it stands for EMPTY. */
  public Optional<String> words() {
    return Optional.ofNullable(value).map(Object::toString);
  }
}
