package dev.needfirst.core.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value score of one issue, with all that explains it.
 *
 * @param figures the numbers as everyone sees them
 * @param exact what was calculated; null when unscored
 * @param waterfall why; without terms when unscored
 * @param needs what each need gives, largest customer value first, then by id
 */
public record Score(
    Figures figures, @Nullable Exact exact, Waterfall waterfall, List<NeedValue> needs) {

  /** The score of an issue without need and impact. */
  public static final Score UNSCORED =
      new Score(Figures.UNSCORED, null, new Waterfall(List.of()), List.of());

  public Score {
    needs = List.copyOf(needs);
  }

  public Status status() {
    return figures.status();
  }
}
