package dev.needfirst.core.score;

/**
 * What the evidence says about a need on a scoring date.
 *
 * @param supporting confidence from supporting evidence alone, 0 to 1
 * @param contradicting confidence from contradicting evidence alone, 0 to 1
 */
public record Confidence(double supporting, double contradicting) {

  /** No evidence, which is knowledge and not a gap. */
  public static final Confidence NONE = new Confidence(0, 0);

  /** How sure we are of the need, 0 to 1. */
  public double value() {
    return supporting * (1 - contradicting);
  }
}
