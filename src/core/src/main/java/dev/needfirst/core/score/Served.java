package dev.needfirst.core.score;

import org.jspecify.annotations.Nullable;

/** A weighed need and how an issue serves it. Immutable. */
public final class Served {

  private static final double SCALE = 10;

  /** Kept without a box, as a million are. */
  private static final double UNKNOWN = Double.NaN;

  private final WeighedNeed need;
  private final double product;
  private final double experience;
  private final int fitStep;
  private final int experienceStep;

  /**
   * @param fit 0 to 10, null if unknown
   * @param experience -10 to 10
   */
  public Served(WeighedNeed need, @Nullable Double fit, double experience) {
    this.need = need;
    this.product = fit == null ? UNKNOWN : fit / SCALE;
    this.experience = experience / SCALE;
    this.fitStep = fit == null ? Perceived.BETWEEN : Perceived.fitStep(fit);
    this.experienceStep = Perceived.experienceStep(experience);
  }

  public WeighedNeed need() {
    return need;
  }

  /** The product part P, 0 to 1. */
  double solves(End end) {
    return fitKnown() ? product : end.fit / SCALE;
  }

  /** Value of the issue for the need v, 0 to 1. */
  double feelsLike(End end, Parameters parameters) {
    return parameters.perceived.value(solves(end), experience);
  }

  /** Customer value from this need alone c, 0 to 1. */
  double value(End end, Parameters parameters) {
    return value(met(end, parameters));
  }

  /** c³ = O·r·T·v: in the order of c, and without the last digits that roots differ in. */
  double cube(Parameters parameters) {
    return need.opportunity() * need.reach() * feelsLike(End.EXPECTED, parameters) * need.trust();
  }

  /** How much of how big a need is met, whether it is known or not: ∛(O·r·v), 0 to 1. */
  double met(End end, Parameters parameters) {
    return need.rootOfSize(end) * rootOfFeelsLike(end, parameters.perceived);
  }

  private double rootOfFeelsLike(End end, Perceived perceived) {
    int step = fitKnown() ? fitStep : end.fitStep;
    return step == Perceived.BETWEEN || experienceStep == Perceived.BETWEEN
        ? perceived.root(solves(end), experience)
        : perceived.rootAt(step, experienceStep);
  }

  /**
   * The geometric mean of how big the need is, how sure we are, and how well the issue serves it.
   */
  double value(double met) {
    return need.rootOfTrust() * met;
  }

  /** The part of that which is known, 0 to 1: what lets business value count. */
  double knownValue(double met) {
    return need.trust() * met;
  }

  boolean fitKnown() {
    return !Double.isNaN(product);
  }

  /** Whether an input is missing. */
  boolean open() {
    return !fitKnown() || need.open();
  }
}
