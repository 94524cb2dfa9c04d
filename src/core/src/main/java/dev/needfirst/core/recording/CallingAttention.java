package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Calls every node's attention to issues that are not what the score books hold: other fields of
 * their own, or another project.
 */
public final class CallingAttention {

  /** How many issues are called in one transaction, so that it stays short. */
  private static final int BATCH = 100;

  private final Store store;
  private final Clock clock;

  public CallingAttention(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Has every node read a project anew, and all its issues indexed again. Makes no version of it.
   */
  public void toProject(long projectId) {
    store
        .transactions()
        .write(
            () -> {
              Writing.calls(
                  store,
                  clock,
                  Aggregate.project(projectId),
                  projectId,
                  ChangeKind.PROJECT_DIFFERS);
              return true;
            });
  }

  /**
   * Has every node look at the issues again, within seconds, and takes note of where they are now.
   * Makes no version of them.
   */
  public void to(Collection<Issue> issues) {
    List<Issue> all = List.copyOf(issues);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<Issue> batch = all.subList(from, Math.min(all.size(), from + BATCH));
      store
          .transactions()
          .write(
              () -> {
                store
                    .ownImpacts()
                    .areIn(
                        batch.stream()
                            .collect(
                                Collectors.toMap(
                                    Issue::id, Issue::projectId, (one, other) -> other)));
                batch.forEach(
                    issue ->
                        Writing.calls(
                            store,
                            clock,
                            Aggregate.issue(issue.id()),
                            issue.projectId(),
                            ChangeKind.ISSUE_DIFFERS));
                return batch.size();
              });
    }
  }
}
