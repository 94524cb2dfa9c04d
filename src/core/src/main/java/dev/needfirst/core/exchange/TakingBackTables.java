package dev.needfirst.core.exchange;

import dev.needfirst.core.need.Link;
import dev.needfirst.core.recording.AddingToNeeds;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.NeedBefore;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.RecordingOwnImpacts;
import dev.needfirst.core.start.Left;
import dev.needfirst.core.start.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes back what a table brought into a project, each thing by itself: links first, since a new
 * need goes only when nothing serves it. What somebody has changed since stays, and is named.
 */
public final class TakingBackTables {

  private final AddingToNeeds adding;
  private final RecordingNeeds needs;
  private final LinkingNeeds linking;
  private final RecordingOwnImpacts impacts;

  public TakingBackTables(
      AddingToNeeds adding,
      RecordingNeeds needs,
      LinkingNeeds linking,
      RecordingOwnImpacts impacts) {
    this.adding = adding;
    this.needs = needs;
    this.linking = linking;
    this.impacts = impacts;
  }

  /**
   * A link as the table left it.
   *
   * @param before how it was; null where there was none
   */
  public record Tied(Issue issue, Link made, @Nullable Link before) {}

  /**
   * A need as the table left it.
   *
   * @param version to which it was brought
   * @param before null where the table brought the need itself
   * @param evidence ids of what was added
   * @param impacts likewise
   */
  public record Added(
      long need, int version, @Nullable NeedBefore before, Set<Long> evidence, Set<Long> impacts) {

    public Added {
      evidence = Set.copyOf(evidence);
      impacts = Set.copyOf(impacts);
    }
  }

  /** An impact that was added to an issue itself. */
  public record Burdened(Issue issue, long impact) {}

  /** Takes links away, or puts them back to how they were. */
  public Outcome<Tied> links(List<Tied> links, By by) {
    Outcome<Tied> outcome = Outcome.open();
    for (Tied tied : links) {
      outcome.tried(tied, () -> changedUnless(untied(tied, by)));
    }
    return outcome;
  }

  /** Takes needs away that nothing serves, and from the others what was added. */
  public Outcome<Added> needs(List<Added> added, By by) {
    Outcome<Added> outcome = Outcome.open();
    for (Added one : added) {
      outcome.tried(one, () -> taken(one, by));
    }
    return outcome;
  }

  /** Takes impacts of issues away. */
  public Outcome<Burdened> impacts(List<Burdened> burdened, By by) {
    Outcome<Burdened> outcome = Outcome.open();
    for (Burdened one : burdened) {
      outcome.tried(
          one,
          () -> {
            impacts.remove(one.issue(), one.impact(), null, by);
            return Optional.empty();
          });
    }
    return outcome;
  }

  private boolean untied(Tied tied, By by) {
    Link before = tied.before();
    return before == null
        ? linking.unlinkIf(tied.issue(), tied.made(), by)
        : linking.putBackIf(tied.issue(), tied.made(), before, by);
  }

  private Optional<Left> taken(Added one, By by) {
    NeedBefore before = one.before();
    if (before == null) {
      return needs.removeIfIdle(one.need(), one.version(), by)
          ? Optional.empty()
          : Optional.of(Left.CHANGED);
    }
    adding.takeBack(one.need(), one.version(), before, one.evidence(), one.impacts(), by);
    return Optional.empty();
  }

  private static Optional<Left> changedUnless(boolean done) {
    return done ? Optional.empty() : Optional.of(Left.CHANGED);
  }
}
