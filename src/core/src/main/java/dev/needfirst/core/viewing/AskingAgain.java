package dev.needfirst.core.viewing;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Changes;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Issue;
import java.time.Instant;
import java.util.Optional;

/** Whether to ask how satisfied customers are, now that an issue is resolved. */
public final class AskingAgain {

  private static final String SATISFACTION = "satisfaction";

  /**
   * Each view of a resolved issue reads them. Who edits a need more often than this is asked again.
   */
  private static final int EDITS = 50;

  private final Changes changes;

  public AskingAgain(Changes changes) {
    this.changes = changes;
  }

  /**
   * The need to ask about: the one that decides the score, unless somebody has answered or skipped
   * the question since.
   *
   * @param resolved when the issue was resolved
   */
  public Optional<Need> about(Issue issue, Instant resolved, IssueValue value) {
    return value.needs().stream()
        .filter(served -> !served.rests())
        .findFirst()
        .map(IssueValue.Served::need)
        .filter(need -> !skipped(issue.id(), resolved) && !answered(need.id(), resolved));
  }

  /** Whether somebody has skipped the question about an issue since. */
  public boolean skipped(long issueId, Instant from) {
    return !changes
        .latest(Aggregate.issue(issueId), ChangeKind.QUESTION_SKIPPED, from, 1)
        .isEmpty();
  }

  /** Whether somebody has said how well a need is met since. */
  public boolean answered(long needId, Instant from) {
    return changes.latest(Aggregate.need(needId), ChangeKind.NEED_EDITED, from, EDITS).stream()
        .anyMatch(AskingAgain::answers);
  }

  private static boolean answers(Change change) {
    return change.after().containsKey(SATISFACTION) || change.before().containsKey(SATISFACTION);
  }
}
