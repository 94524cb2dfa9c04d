package dev.needfirst.core.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one place where figures are rounded: HALF_UP, of the exact value of the double. */
public final class Rounding {

  private static final int FIGURE_PLACES = 2;
  private static final int SHARE_PLACES = 4;
  private static final double HUNDRED = 100;
  private static final double DOUBTFUL = 1e-9;

  private Rounding() {}

  /** Points 0 to 100, to two decimals. */
  public static double figure(double points) {
    return rounded(points, FIGURE_PLACES);
  }

  /** A share or confidence 0 to 1, to four decimals. */
  public static double share(double share) {
    return rounded(share, SHARE_PLACES);
  }

  /**
   * Points to two decimals, counted in hundredths.
   *
   * <p>For 0 to 100 the product is off by less than 1e-11, so where its fraction is further than
   * 1e-9 from a half, that decides as the exact value would; else the exact value is asked.
   */
  static int hundredths(double points) {
    double scaled = points * HUNDRED;
    int floor = (int) scaled;
    double fraction = scaled - floor;
    if (points >= 0 && points <= HUNDRED && Math.abs(fraction - .5) > DOUBTFUL) {
      // Not by a branch, as nothing foretells which way a figure is rounded.
      return (int) (scaled + .5);
    }
    return new BigDecimal(points)
        .setScale(FIGURE_PLACES, RoundingMode.HALF_UP)
        .movePointRight(FIGURE_PLACES)
        .intValueExact();
  }

  private static double rounded(double value, int places) {
    return new BigDecimal(value).setScale(places, RoundingMode.HALF_UP).doubleValue();
  }
}
