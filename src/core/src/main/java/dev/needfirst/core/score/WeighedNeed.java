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
  private final double rootOfSize;
  private final double rootOfLeastSize;
  private final double rootOfMostSize;
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
    this.open = !ratings.complete();
    this.rootOfSize = StrictMath.cbrt(opportunity * reach);
    this.rootOfLeastSize = open ? rootOfSize(ratings, End.WORST, parameters) : rootOfSize;
    this.rootOfMostSize = open ? rootOfSize(ratings, End.BEST, parameters) : rootOfSize;
    this.trust =
        (parameters.unvalidatedShare + (1 - parameters.unvalidatedShare) * confidence.supporting())
            * (1 - confidence.contradicting());
    this.rootOfTrust = StrictMath.cbrt(trust);
    this.strengths = strengths;
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

  /** ∛(O·r) of how big the need is, 0 to 1. */
  double rootOfSize(End end) {
    if (end == End.EXPECTED) {
      return rootOfSize;
    }
    return end == End.WORST ? rootOfLeastSize : rootOfMostSize;
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

  private static double rootOfSize(Ratings ratings, End end, Parameters parameters) {
    return StrictMath.cbrt(opportunity(ratings, end) * reach(ratings, end, parameters));
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
