package dev.needfirst.core.score;

/**
 * How an issue feels to those who have the need: v by fit and experience, and ∛v for a backlog.
 *
 * <p>People rate in whole and half steps, so a million issues have few pairs of fit and experience:
 * the roots of those are taken once a model. Any other pair is calculated when it comes.
 */
final class Perceived {

  /** Not a whole or half step. */
  static final int BETWEEN = -1;

  private static final double SCALE = 10;
  private static final int STEPS_A_POINT = 2;
  private static final int FITS = 10 * STEPS_A_POINT + 1;
  private static final int EXPERIENCES = 20 * STEPS_A_POINT + 1;

  private final double gain;
  private final double bonus;
  private final double cap;
  private final double[] roots = new double[FITS * EXPERIENCES];

  /**
   * @param gain how much experience raises or lowers what the product gives, 0 to 1
   * @param bonus what good experience gives by itself, 0 to 1
   * @param cap how far experience may lift the product's part, from 1
   */
  Perceived(double gain, double bonus, double cap) {
    this.gain = gain;
    this.bonus = bonus;
    this.cap = cap;
    for (int fit = 0; fit < FITS; fit++) {
      for (int step = 0; step < EXPERIENCES; step++) {
        double experience = (double) step / STEPS_A_POINT - SCALE;
        roots[fit * EXPERIENCES + step] =
            root((double) fit / STEPS_A_POINT / SCALE, experience / SCALE);
      }
    }
  }

  /**
   * Value of the issue for the need v, 0 to 1: experience raises or lowers it, and cannot stand in
   * for the product.
   *
   * @param product the product part P, 0 to 1
   * @param experience −1 to 1
   */
  double value(double product, double experience) {
    double perceived = product * (1 + gain * experience) + bonus * Math.max(experience, 0);
    return Math.min(1, Math.min(perceived, cap * product));
  }

  /** ∛v, calculated. */
  double root(double product, double experience) {
    return StrictMath.cbrt(value(product, experience));
  }

  /** The same, looked up; neither step may be {@link #BETWEEN}. */
  double rootAt(int fitStep, int experienceStep) {
    return roots[fitStep * EXPERIENCES + experienceStep];
  }

  /**
   * The step of a fit.
   *
   * @param fit 0 to 10
   */
  static int fitStep(double fit) {
    return step(fit);
  }

  /**
   * The step of an experience.
   *
   * @param experience −10 to 10
   */
  static int experienceStep(double experience) {
    return step(experience + SCALE);
  }

  private static int step(double points) {
    double steps = points * STEPS_A_POINT;
    int whole = (int) steps;
    return whole == steps ? whole : BETWEEN;
  }
}
