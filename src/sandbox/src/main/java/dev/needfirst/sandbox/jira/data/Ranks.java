package dev.needfirst.sandbox.jira.data;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The texts that keep an order by hand; they sort as texts, as LexoRanks do. */
public final class Ranks {

  // In the order of their codes, the colon being one, so that ranks compare as texts.
  private static final String DIGITS = "0123456789:abcdefghijklmnopqrstuvwxyz";

  private static final int LONGEST = 254;

  private Ranks() {}

  /** The rank of a new issue: after all that were made before it. */
  public static String initial(long issueId) {
    String number = Long.toString(issueId, Character.MAX_RADIX).toLowerCase(Locale.ROOT);
    return "0|z" + "0".repeat(Math.max(0, 9 - number.length())) + number + ":";
  }

  /**
   * A rank between two; null stands for the very first or last place.
   *
   * @throws IllegalArgumentException when the first is not before the second
   */
  public static String between(@Nullable String before, @Nullable String after) {
    if (before != null && after != null && before.compareTo(after) >= 0) {
      throw new IllegalArgumentException(before + " is not before " + after);
    }
    String low = digits(before);
    String high = after == null ? null : digits(after);
    StringBuilder middle = new StringBuilder();
    boolean belowHigh = high == null;
    for (int i = 0; i < LONGEST; i++) {
      int lowest = i < low.length() ? digit(low.charAt(i)) : 0;
      int highest =
          belowHigh || high == null
              ? DIGITS.length()
              : i < high.length() ? digit(high.charAt(i)) : 0;
      int half = (lowest + highest) / 2;
      if (half > lowest) {
        return "0|" + middle.append(DIGITS.charAt(half));
      }
      middle.append(DIGITS.charAt(lowest));
      belowHigh = belowHigh || lowest < highest;
    }
    throw new IllegalArgumentException("no rank is left between " + before + " and " + after);
  }

  /** The part after the bucket. */
  private static String digits(@Nullable String rank) {
    return rank == null ? "" : rank.substring(rank.indexOf('|') + 1);
  }

  private static int digit(char sign) {
    return Math.max(0, DIGITS.indexOf(sign));
  }
}
