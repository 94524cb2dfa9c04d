package dev.needfirst.core.recording;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.impact.Direction;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.impact.Kpi;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An impact as it was entered, right or wrong. Direction, kind and magnitude are required.
 *
 * @param magnitude 0 to 10
 */
public record ImpactDraft(
    @Nullable String direction,
    @Nullable String kind,
    @Nullable Double magnitude,
    @Nullable String description,
    @Nullable KpiDraft kpi) {

  /**
   * The impact that this draft stands for.
   *
   * @param id 0 for a new impact
   * @throws Refused with all faults
   */
  public Impact read(long id) {
    Faults faults = new Faults();
    Optional<Direction> readDirection = Direction.ofCode(direction == null ? "" : direction);
    if (readDirection.isEmpty()) {
      faults.add("direction", direction == null ? "required" : "unknown-direction");
    }
    Optional<ImpactKind> readKind = ImpactKind.ofCode(kind == null ? "" : kind);
    if (readKind.isEmpty()) {
      faults.add("kind", kind == null ? "required" : "unknown-kind");
    }
    if (magnitude == null) {
      faults.add("magnitude", "required");
    }
    Kpi readKpi = kpi == null ? null : faults.within("kpi", kpi::read);
    Impact impact =
        faults.within(
            "",
            () ->
                new Impact(
                    id,
                    readDirection.orElse(Direction.NEGATIVE),
                    readKind.orElse(ImpactKind.OTHER),
                    magnitude == null ? 0 : magnitude,
                    description,
                    readKpi));
    return Whole.of(faults, impact);
  }
}
