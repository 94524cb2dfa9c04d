package dev.needfirst.core.score;

import dev.needfirst.core.need.Ratings;

/**
 * A need under a model on a scoring date: calculated once, then used by every issue that serves the
 * need.
 *
 * <p>Made by {@link Scoring#weigh}; immutable.
 */
public final class WeighedNeed {

  private final long id;
  private final Confidence confidence;
  private final double opportunity;
  private final double reach;
  private final double size;
  private final double leastSize;
  private final double mostSize;
  private final double trust;
  private final double rootOfTrust;
  private final double[] strengths;
  private final boolean open;
  private final boolean validated;

  /**
   * @param strengths of its impacts at full fit, each 0 to 1
   */
  WeighedNeed(
      long id, Ratings ratings, Confidence confidence, Parameters parameters, double[] strengths) {
    this.id = id;
    this.confidence = confidence;
    this.opportunity = opportunity(ratings, End.EXPECTED);
    this.reach = reach(ratings, End.EXPECTED, parameters);
    this.size = opportunity * reach;
    this.leastSize = opportunity(ratings, End.WORST) * reach(ratings, End.WORST, parameters);
    this.mostSize = opportunity(ratings, End.BEST) * reach(ratings, End.BEST, parameters);
    this.trust =
        (parameters.unvalidatedShare + (1 - parameters.unvalidatedShare) * confidence.supporting())
            * (1 - confidence.contradicting());
    this.rootOfTrust = StrictMath.cbrt(trust);
    this.strengths = strengths;
    this.open = !ratings.complete();
    this.validated = confidence.value() > parameters.validatedConfidence;
  }

  public long id() {
    return id;
  }

  public Confidence confidence() {
    return confidence;
  }

  /** Opportunity O, 0 to 1: how important, times how unmet. */
  double opportunity() {
    return opportunity;
  }

  /** Reach r, with its floor, 0 to 1. */
  double reach() {
    return reach;
  }

  /** How big the need is, O·r, 0 to 1. */
  double size(End end) {
    if (end == End.EXPECTED) {
      return size;
    }
    return end == End.WORST ? leastSize : mostSize;
  }

  /** Trust T, 0 to 1. */
  double trust() {
    return trust;
  }

  /** ∛T, which every issue that serves the need wants, 0 to 1. */
  double rootOfTrust() {
    return rootOfTrust;
  }

  /** What its impacts count at full fit; not to be changed. */
  double[] strengths() {
    return strengths;
  }

  /** Whether enough is known about it. */
  public boolean validated() {
    return validated;
  }

  /** Whether a rating is missing. */
  boolean open() {
    return open;
  }

  private static double opportunity(Ratings ratings, End end) {
    Double importance = ratings.importance();
    Double satisfaction = ratings.satisfaction();
    return (importance == null ? end.importance : importance)
        * (10 - (satisfaction == null ? end.satisfaction : satisfaction))
        / 100;
  }

  private static double reach(Ratings ratings, End end, Parameters parameters) {
    Double share = ratings.reach();
    return parameters.reachFloor
        + (1 - parameters.reachFloor) * (share == null ? end.reach : share);
  }
}
