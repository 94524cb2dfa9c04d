package dev.needfirst.sandbox.jira.data;

import org.jspecify.annotations.Nullable;

/**
 * A link of an issue to another one.
 *
 * @param outward whether it leads from the issue that holds it
 * @param type the name of its type
 * @param key of the other issue, which may not be there
 */
public record StoredLink(boolean outward, String type, String key) {

  private static final String OUT = "out";
  private static final String BETWEEN = "\t";

  /** Reads what {@link #text} wrote; null for anything else. */
  public static @Nullable StoredLink of(String text) {
    String[] parts = text.split(BETWEEN, 3);
    return parts.length < 3 ? null : new StoredLink(parts[0].equals(OUT), parts[1], parts[2]);
  }

  public String text() {
    return String.join(BETWEEN, outward ? OUT : "in", type, key);
  }
}
