package dev.needfirst.core.need;

import dev.needfirst.core.fault.Faults;
import org.jspecify.annotations.Nullable;

/**
 * That an issue serves a need, and how.
 *
 * <p>A bad state is refused: {@link dev.needfirst.core.fault.Refused} names every fault.
 *
 * @param issueId Jira's id of the issue
 * @param fit how much of the need the issue solves, its product part, 0 to 10 as entered; null if
 *     unknown
 * @param experience what it does to the experience around the product, -10 to 10 as entered; 0 is
 *     neutral
 * @param cause index of the root cause that the issue addresses, from 0; null if none is named
 */
public record Link(
    long issueId, long needId, @Nullable Double fit, double experience, @Nullable Integer cause) {

  public Link {
    Faults faults = new Faults();
    faults.between("fit", fit, 0, 10);
    faults.between("experience", experience, -10, 10);
    if (cause != null && cause < 0) {
      faults.add("cause", "unknown-cause");
    }
    faults.refuse();
    fit = fit == null ? null : Double.valueOf(fit + 0.0);
    experience += 0.0; // negative zero would show as such
  }

  /** The same link to another root cause; null for none. */
  public Link withCause(@Nullable Integer other) {
    return new Link(issueId, needId, fit, experience, other);
  }
}
