package dev.needfirst.sandbox.jql;

/**
 * A piece of a query.
 *
 * @param quoted whether the text stood in quotes, so that it is never a word of the language
 */
record Token(Type type, String text, boolean quoted, int line, int column) {

  enum Type {
    TEXT,
    SYMBOL,
    END
  }

  boolean is(String word) {
    return type != Type.END && !quoted && text.equalsIgnoreCase(word);
  }

  boolean isSymbol(String symbol) {
    return type == Type.SYMBOL && text.equals(symbol);
  }

  boolean end() {
    return type == Type.END;
  }

  String where() {
    return "(line " + line + ", character " + column + ")";
  }
}
