package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import java.time.Clock;
import java.util.Map;

/** Leaves the question unanswered that is asked once an issue is resolved. */
public final class SkippingQuestions {

  private final Store store;
  private final Clock clock;

  public SkippingQuestions(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Nobody is asked about the issue any more, until it is resolved another time. */
  public void skip(Issue issue, By by) {
    store
        .transactions()
        .write(
            () -> {
              Writing.of(store, clock, Aggregate.issue(issue.id()), issue.projectId(), null, by)
                  .takes(ChangeKind.QUESTION_SKIPPED, Map.of(), Map.of());
              return true;
            });
  }
}
