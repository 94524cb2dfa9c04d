package dev.needfirst.core.ranking;

import dev.needfirst.core.score.Confidence;

/**
 * A need that is worth research, and what would follow from it.
 *
 * @param need its id, {@link dev.needfirst.core.score.Serving#OWN} for the own need of {@code
 *     issue}
 * @param issue the issue that its proof would raise most
 * @param score of that issue now, in hundredths of a point
 * @param potential of that issue with the need known for certain, in hundredths of a point
 * @param confidence what is known about the need now
 * @param ifProved how many issues would come into the first places, and as many would leave them
 * @param ifRefuted the same if the need turned out to be none
 */
public record Candidate(
    long need,
    IssueKey issue,
    int score,
    int potential,
    Confidence confidence,
    int ifProved,
    int ifRefuted) {

  /** How many first places would change hands, by proof and by refutation. */
  public int topChange() {
    return ifProved + ifRefuted;
  }

  /** What proof would add to the issue that it raises most, in hundredths of a point. */
  public int gain() {
    return potential - score;
  }

  /** The changes, as far as evidence has not settled the matter. */
  double expectedChange() {
    return topChange() * (1 - confidence.supporting()) * (1 - confidence.contradicting());
  }
}
