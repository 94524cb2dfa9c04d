package dev.needfirst.core.viewing;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Changes;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Issue;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether to ask how satisfied customers are, now that an issue is resolved. */
public final class AskingAgain {

  private static final String SATISFACTION = "satisfaction";

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
        .filter(need -> !any(Aggregate.need(need.id()), resolved, AskingAgain::answers))
        .filter(
            need ->
                !any(
                    Aggregate.issue(issue.id()),
                    resolved,
                    change -> change.kind() == ChangeKind.QUESTION_SKIPPED));
  }

  private boolean any(Aggregate aggregate, Instant from, Predicate<Change> wanted) {
    return changes.since(aggregate, 0).stream()
        .anyMatch(change -> !change.at().isBefore(from) && wanted.test(change));
  }

  private static boolean answers(Change change) {
    return change.kind() == ChangeKind.NEED_EDITED
        && (change.after().containsKey(SATISFACTION) || change.before().containsKey(SATISFACTION));
  }
}
