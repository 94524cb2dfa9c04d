package dev.needfirst.core.viewing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How alike two statements are, so that a need is shared and not copied.
 *
 * <p>The Dice coefficient of their letter trigrams, each counted as often as it occurs: Dice,
 * "Measures of the amount of ecologic association between species", Ecology 26 (1945). Case, marks
 * over letters and punctuation do not count. It needs no word list, so it works in any language.
 */
public final class Likeness {

  /** From here on two statements may mean the same: worth showing before a second is recorded. */
  public static final double NEAR = 0.5;

  private static final int LETTERS = 3;

  private final Map<String, Integer> grams;
  private final int total;

  private Likeness(Map<String, Integer> grams) {
    this.grams = grams;
    this.total = grams.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Statements are compared with this one. */
  public static Likeness to(String statement) {
    return new Likeness(grams(statement));
  }

  /** 0 for nothing in common to 1 for the same letters; 0 if either has no letter. */
  public double of(String other) {
    return with(to(other));
  }

  /** The same of a statement that is compared with several. */
  public double with(Likeness that) {
    if (total == 0 || that.total == 0) {
      return 0;
    }
    int shared = 0;
    for (Map.Entry<String, Integer> gram : grams.entrySet()) {
      shared += Math.min(gram.getValue(), that.grams.getOrDefault(gram.getKey(), 0));
    }
    return 2.0 * shared / (total + that.total);
  }

  private static Map<String, Integer> grams(String statement) {
    String letters =
        Normalizer.normalize(statement, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    Map<String, Integer> grams = new HashMap<>();
    if (!letters.isEmpty()) {
      String padded = "  " + letters + " ";
      for (int at = 0; at + LETTERS <= padded.length(); at++) {
        grams.merge(padded.substring(at, at + LETTERS), 1, Integer::sum);
      }
    }
    return grams;
  }
}
