package dev.needfirst.core.impact;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One effect on the business.
 *
 * <p>A bad state is refused: {@link dev.needfirst.core.fault.Refused} names every fault.
 *
 * @param id 0 while it is not stored
 * @param magnitude 0 to 10
 */
public record Impact(
    long id,
    Direction direction,
    ImpactKind kind,
    double magnitude,
    @Nullable String description,
    @Nullable Kpi kpi) {

  public Impact {
    description = Texts.blankToNull(description);
    Faults faults = new Faults();
    faults.between("magnitude", magnitude, 0, 10);
    faults.text("description", description, Texts.TEXT);
    faults.refuse();
    magnitude += 0.0; // negative zero would show as such
  }

  /** The same impact under the id that it is stored with. */
  public Impact withId(long stored) {
    return new Impact(stored, direction, kind, magnitude, description, kpi);
  }
}
