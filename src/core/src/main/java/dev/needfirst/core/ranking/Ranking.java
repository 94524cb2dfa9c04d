package dev.needfirst.core.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The order of a backlog by value: a total order, so that every node and every page shows the same.
 */
public final class Ranking {

  /** Scores are hundredths of 100 points, and unscored is one below. */
  private static final int LEVELS = 10_002;

  private Ranking() {}

  /**
   * Score descending, then issue key ascending; unscored issues come after all scored ones, by key.
   */
  public static List<Entry> byValue(Collection<Entry> entries) {
    List<Entry> byKey = new ArrayList<>(entries);
    byKey.sort(Comparator.comparing(Entry::key));
    int[] hundredths = new int[byKey.size()];
    for (int at = 0; at < hundredths.length; at++) {
      hundredths[at] = byKey.get(at).figures().hundredths();
    }
    List<Entry> ranked = new ArrayList<>(hundredths.length);
    for (int at : order(hundredths)) {
      ranked.add(byKey.get(at));
    }
    return ranked;
  }

  /**
   * The same order for issues that are in the order of their keys, without a comparison: for a
   * whole Jira.
   *
   * @param hundredths the score of each, as {@link dev.needfirst.core.score.Figures#hundredths} has
   *     it
   * @return the places in the given array, best first
   */
  public static int[] order(int[] hundredths) {
    int[] next = new int[LEVELS + 1];
    for (int score : hundredths) {
      next[level(score) + 1]++;
    }
    for (int level = 1; level < LEVELS; level++) {
      next[level] += next[level - 1];
    }
    int[] order = new int[hundredths.length];
    for (int at = 0; at < hundredths.length; at++) {
      order[next[level(hundredths[at])]++] = at;
    }
    return order;
  }

  private static int level(int hundredths) {
    return LEVELS - 2 - hundredths;
  }
}
