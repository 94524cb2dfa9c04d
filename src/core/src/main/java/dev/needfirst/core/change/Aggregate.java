package dev.needfirst.core.change;

import java.util.regex.Pattern;

/**
 * What carries a version of its own: a need, an issue (its links and own impacts), a project
 * (settings, model), or the whole Jira.
 *
 * @param id of the need, or Jira's id of the issue or project; 0 for the whole Jira
 */
public record Aggregate(Kind kind, long id) {

  /** The kinds of aggregates, each with the letter of its keys. */
  public enum Kind {
    /** With its causes, evidence and impacts. */
    NEED('N'),
    /** Its links and own impacts. */
    ISSUE('I'),
    /** Its settings and model. */
    PROJECT('P'),
    /** The scoring date and the global model. */
    JIRA('G'),
    /** Of a newer version of this product. */
    UNKNOWN('?');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }
  }

  private static final Pattern KEY = Pattern.compile("[A-Z][0-9]{1,18}");
  private static final Aggregate JIRA = new Aggregate(Kind.JIRA, 0);
  private static final Aggregate UNKNOWN = new Aggregate(Kind.UNKNOWN, 0);

  public static Aggregate need(long id) {
    return new Aggregate(Kind.NEED, id);
  }

  public static Aggregate issue(long id) {
    return new Aggregate(Kind.ISSUE, id);
  }

  public static Aggregate project(long id) {
    return new Aggregate(Kind.PROJECT, id);
  }

  public static Aggregate jira() {
    return JIRA;
  }

  /** Such as {@code N12}; {@link #ofKey} reads it. */
  public String key() {
    return kind.letter + Long.toString(id);
  }

  /** Reads what {@link #key} writes; one of kind unknown if it is nothing of that kind. */
  public static Aggregate ofKey(String key) {
    for (Kind kind : Kind.values()) {
      if (KEY.matcher(key).matches() && key.charAt(0) == kind.letter) {
        return new Aggregate(kind, Long.parseLong(key.substring(1)));
      }
    }
    return UNKNOWN;
  }
}
