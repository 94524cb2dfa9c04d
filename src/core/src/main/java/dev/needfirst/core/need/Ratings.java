package dev.needfirst.core.need;

import dev.needfirst.core.fault.Faults;
import org.jspecify.annotations.Nullable;

/**
 * How much a need matters, as rated by people; null is unknown, which is not 0.
 *
 * <p>A bad state is refused: {@link dev.needfirst.core.fault.Refused} names every fault.
 *
 * @param importance 0 to 10
 * @param satisfaction how well it is met today, 0 to 10
 * @param reach share of the customers who have it, 0 to 1
 */
public record Ratings(
    @Nullable Double importance, @Nullable Double satisfaction, @Nullable Double reach) {

  /** Nothing rated yet. */
  public static final Ratings NONE = new Ratings(null, null, null);

  public Ratings {
    Faults faults = new Faults();
    faults.between("importance", importance, 0, 10);
    faults.between("satisfaction", satisfaction, 0, 10);
    faults.between("reach", reach, 0, 1);
    faults.refuse();
    importance = unsigned(importance);
    satisfaction = unsigned(satisfaction);
    reach = unsigned(reach);
  }

  public boolean complete() {
    return importance != null && satisfaction != null && reach != null;
  }

  /** Negative zero would show as such. */
  private static @Nullable Double unsigned(@Nullable Double value) {
    return value == null ? null : Double.valueOf(value + 0.0);
  }
}
