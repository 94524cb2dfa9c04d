package dev.needfirst.core.book;

import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * What is to be indexed again because of changes.
 *
 * @param issues Jira's ids of issues
 * @param projects Jira's ids of projects of which every issue is to be indexed, also those that the
 *     score book knows nothing about
 */
public record Affected(Set<Long> issues, Set<Long> projects) {

  public Affected {
    issues = Set.copyOf(issues);
    projects = Set.copyOf(projects);
  }

  /**
   * What the given changes concern; of another model or scoring date, only what it has moved.
   *
   * @param book one that has followed them already
   */
  public static Affected by(List<Change> changes, ScoreBook book) {
    Set<Long> issues = new HashSet<>();
    Set<Long> projects = new HashSet<>();
    Set<Long> needs = new HashSet<>();
    Set<Long> remodelled = new HashSet<>();
    for (Change change : changes) {
      switch (change.aggregate().kind()) {
        case ISSUE -> issues.add(change.aggregate().id());
        case NEED -> {
          needs.add(change.aggregate().id());
          issues.addAll(change.unlinkedIssues());
        }
        case PROJECT -> {
          if (Reloading.wholeProject(change)) {
            projects.add(change.projectId());
          } else if (change.kind() != ChangeKind.SETTINGS_EDITED) {
            remodelled.add(change.projectId());
          }
        }
        case JIRA -> remodelled.addAll(book.projects());
        case UNKNOWN -> {
          if (Reloading.wholeProject(change)) {
            projects.add(change.projectId());
          }
        }
      }
    }
    if (!needs.isEmpty()) {
      book.linkedTo(needs::contains, entry -> issues.add(entry.issueId()));
    }
    remodelled.forEach(project -> addMoved(issues, book, project, changes));
    return new Affected(issues, projects);
  }

  public boolean nothing() {
    return issues.isEmpty() && projects.isEmpty();
  }

  private static void addMoved(
      Collection<Long> issues, ScoreBook book, long project, List<Change> changes) {
    Optional<List<Trial>> before = Remodelled.before(book, project, changes);
    LongConsumer adding =
        issue -> {
          // Where it is not known what was in force, any score may have moved.
          if (before.isEmpty() || before.get().stream().anyMatch(trial -> trial.moves(issue))) {
            issues.add(issue);
          }
        };
    book.issuesOf(project, adding);
    // Also those that are there now, while the book takes them to be elsewhere.
    book.linkedTo(
        need -> book.need(need).filter(held -> held.projectId() == project).isPresent(),
        entry -> adding.accept(entry.issueId()));
  }
}
