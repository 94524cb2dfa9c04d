package dev.needfirst.core.viewing;

import dev.needfirst.core.impact.Kpi;
import java.util.List;
import java.util.Map;

/**
 * What is said of all needs of a project.
 *
 * @param all how many there are
 * @param wellKnown how many of them are known well enough for an issue to count as validated
 * @param states of how many each is so
 * @param outcomes the business outcomes that their impacts name, most needs first, then by name
 */
public record NeedsOverview(
    int all, int wellKnown, Map<NeedState, Integer> states, List<Outcome> outcomes) {

  public NeedsOverview {
    states = Map.copyOf(states);
    outcomes = List.copyOf(outcomes);
  }

  /**
   * A business outcome.
   *
   * @param kpi as the first of the needs has it
   * @param needs how many needs bear on it
   */
  public record Outcome(Kpi kpi, int needs) {}
}
