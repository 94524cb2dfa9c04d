package dev.needfirst.sandbox.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The different words of a text, reduced to simple stems, for a search by words. */
public final class Words {

  static final Words NONE = new Words(new String[0]);

  private final String[] sorted;

  private Words(String[] sorted) {
    this.sorted = sorted;
  }

  static Words of(String text) {
    return new Words(new TreeSet<>(split(text)).toArray(String[]::new));
  }

  /** The stems of a text in their order. */
  public static List<String> split(String text) {
    List<String> stems = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        stems.add(stem(text.substring(start, i)));
        start = -1;
      }
    }
    return stems;
  }

  /** Lower case, without an English plural's ending. */
  static String stem(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    int length = lower.length();
    if (length > 4 && lower.endsWith("ies")) {
      return lower.substring(0, length - 3) + "y";
    }
    if (length > 3 && lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us")) {
      return lower.substring(0, length - 1);
    }
    return lower;
  }

  /** Whether the stem is among the words. */
  public boolean has(String stem) {
    return Arrays.binarySearch(sorted, stem) >= 0;
  }

  /** Whether a word begins so. */
  public boolean hasPrefix(String prefix) {
    int place = Arrays.binarySearch(sorted, prefix);
    if (place >= 0) {
      return true;
    }
    int next = -place - 1;
    return next < sorted.length && sorted[next].startsWith(prefix);
  }
}
