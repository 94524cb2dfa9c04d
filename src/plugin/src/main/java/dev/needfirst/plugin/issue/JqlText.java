package dev.needfirst.plugin.issue;

import java.util.Locale;

/** What must be known of JQL as text. */
public final class JqlText {
  /** Chooses the issues that are still to be done. */
  public static final String UNRESOLVED = "resolution = Unresolved";

  private static final String CUSTOM_FIELD = "customfield_";
  private static final String ORDER = "order";
  private static final String BY = "by";

  private JqlText() {}

  /** Names a custom field by its id, such as {@code customfield_10010}, whatever it is called. */
  public static String field(String fieldId) {
    return "cf[" + fieldId.substring(CUSTOM_FIELD.length()) + "]";
  }

  /** Returns the JQL up to its {@code ORDER BY}, if it has one outside of any quotes. */
  static String withoutOrder(String jql) {
    char quote = 0;
    for (int at = 0; at < jql.length(); at++) {
      char here = jql.charAt(at);
      if (here == '\\') {
        at++;
      } else if (quote != 0) {
        quote = here == quote ? 0 : quote;
      } else if (here == '"' || here == '\'') {
        quote = here;
      } else if (startsOrder(jql, at)) {
        return jql.substring(0, at).strip();
      }
    }
    return jql.strip();
  }

  private static boolean startsOrder(String jql, int at) {
    boolean startsWord = at == 0 || !isWord(jql.charAt(at - 1));
    if (!startsWord || !jql.regionMatches(true, at, ORDER, 0, ORDER.length())) {
      return false;
    }
    String rest = jql.substring(at + ORDER.length());
    String stripped = rest.stripLeading();
    return stripped.length() < rest.length()
        && stripped.toLowerCase(Locale.ROOT).startsWith(BY)
        && (stripped.length() == BY.length() || !isWord(stripped.charAt(BY.length())));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
