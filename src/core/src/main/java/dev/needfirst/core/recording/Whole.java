package dev.needfirst.core.recording;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import org.jspecify.annotations.Nullable;

/** What a draft stands for, once it was found to be without fault. */
final class Whole {

  private Whole() {}

  /**
   * The thing that was made.
   *
   * @throws Refused if there was any fault, of the thing or of what it is part of
   */
  static <T> T of(Faults faults, @Nullable T made) {
    faults.refuse();
    if (made == null) {
      throw new IllegalStateException("refused without a fault");
    }
    return made;
  }
}
