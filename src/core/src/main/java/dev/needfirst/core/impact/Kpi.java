package dev.needfirst.core.impact;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figure by which an impact can be held to account.
 *
 * <p>A bad state is refused: {@link dev.needfirst.core.fault.Refused} names every fault.
 *
 * @param unit such as {@code %}; null if it has none or is unknown
 * @param baseline the figure today, target the figure aimed at, realised what came of it; any
 *     finite numbers, null if unknown
 * @param owner who answers for it
 * @param checkOn when it is to be looked at
 */
public record Kpi(
    String name,
    @Nullable String unit,
    @Nullable Double baseline,
    @Nullable Double target,
    @Nullable Double realised,
    @Nullable String owner,
    @Nullable LocalDate checkOn) {

  public Kpi {
    name = name.strip();
    unit = Texts.blankToNull(unit);
    owner = Texts.blankToNull(owner);
    Faults faults = new Faults();
    faults.requiredText("name", name, Texts.TEXT);
    faults.text("unit", unit, Texts.TEXT);
    faults.finite("baseline", baseline);
    faults.finite("target", target);
    faults.finite("realised", realised);
    faults.text("owner", owner, Texts.TEXT);
    faults.refuse();
  }
}
