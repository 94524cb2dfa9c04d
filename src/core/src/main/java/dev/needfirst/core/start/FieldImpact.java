package dev.needfirst.core.start;

import dev.needfirst.core.impact.Direction;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.core.recording.Issue;
import java.util.Set;

/**
 * An impact that the value of a number field of Jira becomes: of kind other, since a number does
 * not say on what it is, and hoped for, since such fields say what would be gained.
 *
 * @param magnitude 0 to 10
 * @param description from which field and value it was derived
 */
public record FieldImpact(Issue issue, double magnitude, String description) {

  private static final Direction DIRECTION = Direction.POSITIVE;
  private static final ImpactKind KIND = ImpactKind.OTHER;

  ImpactDraft draft() {
    return new ImpactDraft(DIRECTION.code(), KIND.code(), magnitude, description, null);
  }

  /** The same as it was stored under an id. */
  Impact withId(long id) {
    return new Impact(id, DIRECTION, KIND, magnitude, description, null);
  }

  /**
   * Whether an impact was made from a field.
   *
   * @param marks how a description may name the field
   */
  public static boolean isFrom(Impact impact, Set<String> marks) {
    String said = impact.description();
    return impact.kind() == KIND
        && impact.direction() == DIRECTION
        && impact.kpi() == null
        && said != null
        && marks.stream().anyMatch(said::contains);
  }
}
