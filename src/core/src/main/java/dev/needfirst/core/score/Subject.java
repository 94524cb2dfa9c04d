package dev.needfirst.core.score;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.OwnInputs;
import java.util.ArrayList;
import java.util.List;

/**
 * What is scored: the needs that an issue serves, and the impacts on the issue itself. Their order
 * never matters.
 */
public record Subject(List<Serving> needs, List<Impact> impacts) {

  /** An issue of which nothing is known. */
  public static final Subject NOTHING = new Subject(List.of(), List.of());

  public Subject {
    needs = List.copyOf(needs);
    impacts = List.copyOf(impacts);
  }

  /**
   * An issue with what is recorded about it and what its own fields say: the own need counts while
   * no shared one is linked, Business Impact always.
   *
   * @param shared the linked needs, without links that rest
   * @param ownImpacts the impacts recorded on the issue itself, without that of the field
   */
  public static Subject of(List<Serving> shared, OwnInputs own, List<Impact> ownImpacts) {
    List<Impact> impacts = new ArrayList<>(ownImpacts);
    own.impact().ifPresent(impacts::add);
    boolean ownCounts = shared.isEmpty() && own.hasNeed();
    return new Subject(ownCounts ? List.of(Serving.own(own)) : shared, impacts);
  }
}
