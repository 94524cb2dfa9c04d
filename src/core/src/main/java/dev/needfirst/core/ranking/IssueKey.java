package dev.needfirst.core.ranking;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The key of an issue, ordered by project key and then by number: SHOP-9 comes before SHOP-10.
 *
 * @param number at least 0
 */
public record IssueKey(String project, long number) implements Comparable<IssueKey> {

  private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,254}-[0-9]{1,18}");

  private static final Comparator<IssueKey> ORDER =
      Comparator.comparing(IssueKey::project).thenComparingLong(IssueKey::number);

  /** Whether a text can be read as a key such as {@code SHOP-7}. */
  public static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /**
   * Reads a key such as {@code SHOP-7}.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static IssueKey parse(String key) {
    int dash = key.lastIndexOf('-');
    if (dash < 1) {
      throw new IllegalArgumentException("not an issue key: " + key);
    }
    return new IssueKey(key.substring(0, dash), Long.parseLong(key.substring(dash + 1)));
  }

  @Override
  public int compareTo(IssueKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return project + "-" + number;
  }
}
