package dev.needfirst.core.need;

import dev.needfirst.core.fault.Texts;
import dev.needfirst.core.impact.Direction;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.ImpactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The issue's own fields as they stand in Jira, where a number field takes any number: nothing here
 * is refused.
 *
 * @param statement Customer Need; blank is absent, and any length is taken
 * @param importance Need Importance, raw
 * @param businessImpact Business Impact, raw
 */
public record OwnInputs(
    @Nullable String statement, @Nullable Double importance, @Nullable Double businessImpact) {

  /** All three fields empty. */
  public static final OwnInputs NONE = new OwnInputs(null, null, null);

  public OwnInputs {
    statement = Texts.blankToNull(statement);
  }

  /**
   * Whether the issue has a need of its own: Customer Need or Need Importance is set, be its value
   * usable or not.
   */
  public boolean hasNeed() {
    return statement != null || importance != null;
  }

  /** What is known of the own need: its importance, where that is within 0 and 10. */
  public Ratings ratings() {
    return usable(importance) ? new Ratings(importance, null, null) : Ratings.NONE;
  }

  /** Business Impact as an impact of kind other; empty if it is not set or not within 0 and 10. */
  public Optional<Impact> impact() {
    Double magnitude = businessImpact;
    return magnitude == null || !usable(magnitude)
        ? Optional.empty()
        : Optional.of(new Impact(0, Direction.NEGATIVE, ImpactKind.OTHER, magnitude, null, null));
  }

  /** The values that count as unknown because they are not within 0 and 10. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (importance != null && !usable(importance)) {
      problems.add(new Problem(OwnField.NEED_IMPORTANCE, importance));
    }
    if (businessImpact != null && !usable(businessImpact)) {
      problems.add(new Problem(OwnField.BUSINESS_IMPACT, businessImpact));
    }
    return List.copyOf(problems);
  }

  private static boolean usable(@Nullable Double value) {
    return value != null && value >= 0 && value <= 10;
  }
}
