package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.jql.JqlQuery.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads JQL. */
public final class JqlParser {

  private static final String OPERATORS =
      "The valid operators are '=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'NOT IN', 'IS' and"
          + " 'IS NOT'.";
  private static final int MAX_DEPTH = 100;

  private final String text;
  private final List<Token> tokens;
  private int at;
  private int depth;

  private JqlParser(String text) throws JqlProblem {
    this.text = text;
    this.tokens = Tokenizer.tokens(text);
  }

  /**
   * Reads a query; an empty one finds everything.
   *
   * @throws JqlProblem when it is not JQL; the message names line and character
   */
  public static JqlQuery parse(String text) throws JqlProblem {
    return new JqlParser(text).query();
  }

  private JqlQuery query() throws JqlProblem {
    Clause where = null;
    if (!next().end() && !next().is("order")) {
      where = or();
    }
    List<SortKey> orderBy = orderBy();
    if (!next().end()) {
      throw orderBy.isEmpty()
          ? error("Expecting either 'OR' or 'AND' but got '" + next().text() + "'.")
          : error("Expecting ',' but got '" + next().text() + "'.");
    }
    return new JqlQuery(where, orderBy, text);
  }

  private Clause or() throws JqlProblem {
    List<Clause> clauses = new ArrayList<>(List.of(and()));
    while (accept("or")) {
      clauses.add(and());
    }
    return clauses.size() == 1 ? clauses.get(0) : new Clause.Or(clauses);
  }

  private Clause and() throws JqlProblem {
    List<Clause> clauses = new ArrayList<>(List.of(not()));
    while (accept("and")) {
      clauses.add(not());
    }
    return clauses.size() == 1 ? clauses.get(0) : new Clause.And(clauses);
  }

  private Clause not() throws JqlProblem {
    if (++depth > MAX_DEPTH) {
      throw error("The query is nested more than " + MAX_DEPTH + " deep.");
    }
    try {
      if (accept("not") || acceptSymbol("!")) {
        return new Clause.Not(not());
      }
      if (acceptSymbol("(")) {
        Clause inner = or();
        expectClosing();
        return inner;
      }
      return terminal();
    } finally {
      depth--;
    }
  }

  private void expectClosing() throws JqlProblem {
    if (next().end()) {
      throw new JqlProblem("Error in the JQL Query: Expecting ')' before the end of the query.");
    }
    if (!acceptSymbol(")")) {
      throw error("Expecting ')' but got '" + next().text() + "'.");
    }
  }

  private Clause terminal() throws JqlProblem {
    String field = field();
    Operator operator = operator();
    Operand operand = operand(operator);
    return new Clause.Terminal(field, operator, operand);
  }

  private String field() throws JqlProblem {
    Token token = next();
    if (token.end()) {
      throw new JqlProblem(
          "Error in the JQL Query: Expecting a field name at the end of the query.");
    }
    if (token.type() == Token.Type.SYMBOL) {
      throw error(
          "Expecting a field name but got '"
              + token.text()
              + "'. You must surround '"
              + token.text()
              + "' in quotation marks to use it as a field name.");
    }
    at++;
    if (token.is("cf") && next().isSymbol("[")) {
      at++;
      Token id = take();
      if (!id.text().matches("\\d{1,18}")) {
        throw new JqlProblem(
            "Error in the JQL Query: Expecting a custom field id but got '"
                + id.text()
                + "'. "
                + id.where());
      }
      if (!acceptSymbol("]")) {
        throw error("Expecting ']' but got '" + next().text() + "'.");
      }
      return "cf[" + id.text() + "]";
    }
    refuseReserved(token);
    return token.text();
  }

  private void refuseReserved(Token token) throws JqlProblem {
    if (!token.quoted() && Quoting.RESERVED.contains(token.text().toLowerCase(Locale.ROOT))) {
      throw new JqlProblem(
          "Error in the JQL Query: '"
              + token.text()
              + "' is a reserved JQL word. You must surround it in quotation marks to use it in a"
              + " query. "
              + token.where());
    }
  }

  private Operator operator() throws JqlProblem {
    Token token = next();
    if (token.end()) {
      throw new JqlProblem(
          "Error in the JQL Query: Expecting operator before the end of the query. " + OPERATORS);
    }
    Operator operator = symbolOperator(token);
    if (operator != null) {
      at++;
      return operator;
    }
    if (accept("in")) {
      return Operator.IN;
    }
    if (accept("is")) {
      return accept("not") ? Operator.IS_NOT : Operator.IS;
    }
    if (token.is("not") && tokens.get(at + 1).is("in")) {
      at += 2;
      return Operator.NOT_IN;
    }
    throw error("Expecting operator but got '" + token.text() + "'. " + OPERATORS);
  }

  private static @Nullable Operator symbolOperator(Token token) {
    if (token.type() == Token.Type.SYMBOL) {
      for (Operator operator : Operator.values()) {
        if (operator.text().equals(token.text())) {
          return operator;
        }
      }
    }
    return null;
  }

  private Operand operand(Operator operator) throws JqlProblem {
    Token token = next();
    if (token.end()) {
      throw new JqlProblem(
          "Error in the JQL Query: Expecting either a value, list or function before the end of"
              + " the query.");
    }
    if (acceptSymbol("(")) {
      List<Operand> items = new ArrayList<>();
      do {
        items.add(operand(operator));
      } while (acceptSymbol(","));
      expectClosing();
      return new Operand.Listed(items);
    }
    if (token.type() == Token.Type.SYMBOL) {
      throw error(
          "Expecting either a value, list or function but got '"
              + token.text()
              + "'. You must surround '"
              + token.text()
              + "' in quotation marks to use it as a value.");
    }
    at++;
    if (token.is("empty") || token.is("null")) {
      return new Operand.Empty();
    }
    if (acceptSymbol("(")) {
      return new Operand.Call(token.text(), arguments());
    }
    refuseReserved(token);
    return new Operand.Single(token.text());
  }

  private List<String> arguments() throws JqlProblem {
    List<String> arguments = new ArrayList<>();
    if (acceptSymbol(")")) {
      return arguments;
    }
    do {
      Token token = take();
      if (token.type() != Token.Type.TEXT) {
        throw new JqlProblem(
            "Error in the JQL Query: Expecting an argument but got '"
                + token.text()
                + "'. "
                + token.where());
      }
      arguments.add(token.text());
    } while (acceptSymbol(","));
    expectClosing();
    return arguments;
  }

  private List<SortKey> orderBy() throws JqlProblem {
    List<SortKey> keys = new ArrayList<>();
    if (!accept("order")) {
      return keys;
    }
    if (!accept("by")) {
      throw error("Expecting 'by' but got '" + next().text() + "'.");
    }
    do {
      String field = field();
      Boolean descending = accept("desc") ? Boolean.TRUE : accept("asc") ? Boolean.FALSE : null;
      keys.add(new SortKey(field, descending));
    } while (acceptSymbol(","));
    return keys;
  }

  private Token next() {
    return tokens.get(at);
  }

  private Token take() {
    Token token = next();
    if (!token.end()) {
      at++;
    }
    return token;
  }

  private boolean accept(String word) {
    if (next().type() == Token.Type.TEXT && next().is(word)) {
      at++;
      return true;
    }
    return false;
  }

  private boolean acceptSymbol(String symbol) {
    if (next().isSymbol(symbol)) {
      at++;
      return true;
    }
    return false;
  }

  private JqlProblem error(String message) {
    return new JqlProblem("Error in the JQL Query: " + message + " " + next().where());
  }
}
