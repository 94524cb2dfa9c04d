package dev.needfirst.core.recording;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.impact.Kpi;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A KPI as it was entered, right or wrong.
 *
 * @param name required
 * @param checkOn {@code YYYY-MM-DD}
 */
public record KpiDraft(
    @Nullable String name,
    @Nullable String unit,
    @Nullable Double baseline,
    @Nullable Double target,
    @Nullable Double realised,
    @Nullable String owner,
    @Nullable String checkOn) {

  /**
   * The KPI that this draft stands for.
   *
   * @throws Refused with all faults
   */
  public Kpi read() {
    Faults faults = new Faults();
    LocalDate readCheckOn = Dates.read(faults, "checkOn", checkOn);
    Kpi kpi =
        faults.within(
            "",
            () ->
                new Kpi(
                    name == null ? "" : name,
                    unit,
                    baseline,
                    target,
                    realised,
                    owner,
                    readCheckOn));
    return Whole.of(faults, kpi);
  }
}
