package dev.needfirst.core.recording;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import org.jspecify.annotations.Nullable;

/**
 * How an issue serves a need as it was entered, right or wrong.
 *
 * @param fit 0 to 10; null if unknown
 * @param experience -10 to 10; 0 if missing
 * @param cause index of one of the need's root causes, from 0; null for none
 */
public record LinkDraft(@Nullable Double fit, @Nullable Double experience, @Nullable Double cause) {

  /**
   * The link that this draft stands for.
   *
   * @throws Refused with all faults
   */
  public Link read(long issueId, Need need) {
    Faults faults = new Faults();
    Integer readCause = null;
    if (cause != null) {
      if (cause >= 0 && cause < need.rootCauses().size() && cause == Math.rint(cause)) {
        readCause = cause.intValue();
      } else {
        faults.add("cause", "unknown-cause");
      }
    }
    Integer known = readCause;
    Link link =
        faults.within(
            "",
            () -> new Link(issueId, need.id(), fit, experience == null ? 0 : experience, known));
    return Whole.of(faults, link);
  }
}
