package dev.needfirst.core.score;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.need.Ratings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A need and how an issue serves it: all that the score wants to know of the two.
 *
 * <p>A bad state is refused: {@link dev.needfirst.core.fault.Refused} names every fault.
 *
 * @param need id of the need, {@link #OWN} for the issue's own
 * @param fit 0 to 10, null if unknown
 * @param experience -10 to 10
 */
public record Serving(
    long need,
    Ratings ratings,
    List<Evidence> evidence,
    List<Impact> impacts,
    @Nullable Double fit,
    double experience) {

  /** The id that stands for the issue's own need. */
  public static final long OWN = 0;

  private static final double COMPLETE = 10;

  public Serving {
    evidence = List.copyOf(evidence);
    impacts = List.copyOf(impacts);
    Faults faults = new Faults();
    faults.between("fit", fit, 0, 10);
    faults.between("experience", experience, -10, 10);
    faults.refuse();
  }

  /** A shared need that the issue is linked to. */
  public static Serving shared(Need need, Link link) {
    return new Serving(
        need.id(), need.ratings(), need.evidence(), need.impacts(), link.fit(), link.experience());
  }

  /** The issue's own need: fit 10, no evidence. */
  public static Serving own(OwnInputs own) {
    return new Serving(OWN, own.ratings(), List.of(), List.of(), COMPLETE, 0);
  }

  /** The same with other ratings. */
  public Serving withRatings(Ratings other) {
    return new Serving(need, other, evidence, impacts, fit, experience);
  }

  /** The same with other evidence. */
  public Serving withEvidence(List<Evidence> other) {
    return new Serving(need, ratings, other, impacts, fit, experience);
  }

  /** The same with another fit, 0 to 10. */
  public Serving withFit(@Nullable Double other) {
    return new Serving(need, ratings, evidence, impacts, other, experience);
  }
}
