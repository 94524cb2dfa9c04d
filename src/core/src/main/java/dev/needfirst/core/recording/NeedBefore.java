package dev.needfirst.core.recording;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Texts;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.Ratings;
import org.jspecify.annotations.Nullable;

/**
 * What a need said before something was added to it.
 *
 * @param rootCauses how many it had
 */
public record NeedBefore(@Nullable String who, Ratings ratings, int rootCauses) {

  public NeedBefore {
    Faults faults = new Faults();
    faults.between("rootCauses", (double) rootCauses, 0, Texts.ITEMS);
    faults.refuse();
  }

  /** As the need is now. */
  public static NeedBefore of(Need need) {
    return new NeedBefore(need.who(), need.ratings(), need.rootCauses().size());
  }
}
