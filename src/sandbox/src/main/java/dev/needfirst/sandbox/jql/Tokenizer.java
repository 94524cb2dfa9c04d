package dev.needfirst.sandbox.jql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class Tokenizer {

  private static final String RESERVED = "{}*/%+$#@?;^&|`";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  private Tokenizer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) throws JqlProblem {
    return new Tokenizer(text).run();
  }

  private List<Token> run() throws JqlProblem {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        line++;
        at++;
        lineStart = at;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '"' || c == '\'') {
        quoted(c);
      } else if ("()[],=".indexOf(c) >= 0) {
        symbol(String.valueOf(c));
      } else if (c == '!' || c == '<' || c == '>' || c == '~') {
        symbol(operator(c));
      } else if (RESERVED.indexOf(c) >= 0) {
        throw error(
            "The character '"
                + c
                + "' is a reserved JQL character. You must enclose it in a string or use the escape"
                + " '\\u"
                + String.format("%04x", (int) c)
                + "' instead.");
      } else if (Character.isISOControl(c)) {
        throw error(
            "The character '\\u" + String.format("%04x", (int) c) + "' is not allowed in a query.");
      } else {
        word();
      }
    }
    tokens.add(new Token(Token.Type.END, "", false, line, column()));
    return tokens;
  }

  private int column() {
    return at - lineStart + 1;
  }

  private JqlProblem error(String message) {
    return new JqlProblem(
        "Error in the JQL Query: " + message + " (line " + line + ", character " + column() + ")");
  }

  private String operator(char c) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if ((c == '!' && (next == '=' || next == '~')) || ((c == '<' || c == '>') && next == '=')) {
      return "" + c + next;
    }
    return String.valueOf(c);
  }

  private void symbol(String symbol) {
    tokens.add(new Token(Token.Type.SYMBOL, symbol, false, line, column()));
    at += symbol.length();
  }

  private void quoted(char quote) throws JqlProblem {
    int startLine = line;
    int startColumn = column();
    int start = at;
    at++;
    StringBuilder value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote) {
      char c = text.charAt(at);
      if (c == '\\') {
        value.append(escaped());
      } else {
        value.append(c);
        at++;
      }
    }
    if (at >= text.length()) {
      throw new JqlProblem(
          "Error in the JQL Query: The quoted string '"
              + text.substring(start + 1)
              + "' has not been completed. (line "
              + startLine
              + ", character "
              + startColumn
              + ")");
    }
    at++;
    tokens.add(new Token(Token.Type.TEXT, value.toString(), true, startLine, startColumn));
  }

  private char escaped() throws JqlProblem {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (c == 'u') {
      try {
        char value = (char) Integer.parseInt(text.substring(at + 2, at + 6), 16);
        at += 6;
        return value;
      } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
        throw illegalEscape(text.substring(at, Math.min(text.length(), at + 6)));
      }
    }
    int index = "tnr\\'\" ".indexOf(c);
    if (index < 0) {
      throw illegalEscape("\\" + c);
    }
    at += 2;
    return "\t\n\r\\'\" ".charAt(index);
  }

  private JqlProblem illegalEscape(String sequence) {
    return error(
        "'"
            + sequence
            + "' is an illegal JQL escape sequence. The valid escape sequences are \\', \\\","
            + " \\t, \\n, \\r, \\\\, '\\ ' and \\uXXXX.");
  }

  private void word() throws JqlProblem {
    int startColumn = column();
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\') {
        value.append(escaped());
      } else if (Character.isWhitespace(c)
          || "()[],=!<>~\"'".indexOf(c) >= 0
          || RESERVED.indexOf(c) >= 0) {
        break;
      } else {
        value.append(c);
        at++;
      }
    }
    tokens.add(new Token(Token.Type.TEXT, value.toString(), false, line, startColumn));
  }
}
