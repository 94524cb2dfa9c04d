package dev.needfirst.sandbox.jql;

import java.util.List;

/** What stands to the right of an operator. */
public sealed interface Operand {

  /** Its JQL. */
  String jql();

  /** A text or a number. */
  record Single(String text) implements Operand {
    @Override
    public String jql() {
      return Quoting.value(text);
    }
  }

  /** The word EMPTY, or NULL. */
  record Empty() implements Operand {
    @Override
    public String jql() {
      return "EMPTY";
    }
  }

  /** A call such as {@code currentUser()}. */
  record Call(String name, List<String> arguments) implements Operand {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public String jql() {
      return name + "(" + String.join(", ", arguments.stream().map(Quoting::value).toList()) + ")";
    }
  }

  /** A list in parentheses. */
  record Listed(List<Operand> items) implements Operand {
    public Listed {
      items = List.copyOf(items);
    }

    @Override
    public String jql() {
      return "(" + String.join(", ", items.stream().map(Operand::jql).toList()) + ")";
    }
  }
}
