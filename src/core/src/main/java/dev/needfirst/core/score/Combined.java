package dev.needfirst.core.score;

import java.util.Arrays;

/**
 * Several values as one, 0 to 1: the largest counts in full, each further one less, and none is
 * lost.
 *
 * <p>The order in which they come does not matter, to the last digit. A value of 0 stands for none.
 */
final class Combined {

  private static final double[] NONE = {};

  private final double further;
  private double largest;
  private double second;
  // Few issues have more than two values, and a backlog is quicker without arrays for those.
  private double[] others = NONE;
  private int otherCount;

  /**
   * @param further what each value counts of the one before it, 0 to 1
   */
  Combined(double further) {
    this.further = further;
  }

  /** One more, 0 to 1. */
  void add(double value) {
    if (largest == 0) {
      largest = value;
      return;
    }
    // Without branches, as nothing foretells which is larger.
    double smaller = Math.min(largest, value);
    double smallest = Math.min(second, smaller);
    largest = Math.max(largest, value);
    second = Math.max(second, smaller);
    if (smallest > 0) {
      keep(smallest);
    }
  }

  double value() {
    double left = (1 - largest) * (1 - further * second);
    if (otherCount > 0) {
      left = leftByOthers(left);
    }
    return 1 - left;
  }

  private void keep(double value) {
    if (otherCount == others.length) {
      others = Arrays.copyOf(others, 2 * otherCount + 1);
    }
    others[otherCount++] = value;
  }

  private double leftByOthers(double byTheLargest) {
    Arrays.sort(others, 0, otherCount);
    double left = byTheLargest;
    double weight = further * further;
    for (int at = otherCount - 1; at >= 0; at--) {
      left *= 1 - weight * others[at];
      weight *= further;
    }
    return left;
  }
}
