package dev.needfirst.core.start;

import java.util.Optional;

/**
 * The range that a number field has in a project, on which its values become magnitudes.
 *
 * @param from the smallest value, below {@code to}; both finite
 */
public record FieldScale(double from, double to) {

  private static final double MOST = 10;
  private static final double STEPS = 10;

  public FieldScale {
    if (!(from < to) || Double.isInfinite(from) || Double.isInfinite(to)) {
      throw new IllegalArgumentException(from + " to " + to + " is no range");
    }
  }

  /** The scale from one value to the other; empty if they do not span a range. */
  public static Optional<FieldScale> of(double from, double to) {
    return from < to && !Double.isInfinite(from) && !Double.isInfinite(to)
        ? Optional.of(new FieldScale(from, to))
        : Optional.empty();
  }

  /**
   * A value as a magnitude of 0 to 10, in steps of a tenth: {@code 10·(value − from)/(to − from)}.
   * Empty if it is outside of the range.
   */
  public Optional<Double> magnitude(double value) {
    if (!(value >= from && value <= to)) {
      return Optional.empty();
    }
    // Halves first, since the whole span of two doubles may be larger than any double.
    double share = (value / 2 - from / 2) / (to / 2 - from / 2);
    return Optional.of(Math.round(share * MOST * STEPS) / STEPS);
  }
}
