package dev.needfirst.core.book;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks back from the model and the scoring date that a project has now to those that it had before
 * some changes, as the log tells them: with each of these, issues may be in Jira's index.
 */
final class Remodelled {

  private static final String SCORING_DATE = "scoringDate";

  private final ScoreBook book;
  private final HeldProject project;
  private final List<Trial> before = new ArrayList<>();
  private Model model;
  private LocalDate date;
  private boolean own;

  private Remodelled(ScoreBook book, HeldProject project) {
    this.book = book;
    this.project = project;
    this.model = project.model().model();
    this.date = book.scoringDate();
    this.own = project.own();
  }

  /**
   * The project's scores as they were before each of the changes that chose a model or a date for
   * it.
   *
   * @param book one that has followed them already
   * @return none where no change was for this project; empty where the log does not tell
   */
  static Optional<List<Trial>> before(ScoreBook book, long projectId, List<Change> changes) {
    HeldProject held = book.heldProjects().get(projectId);
    if (held == null) {
      return Optional.empty();
    }
    Remodelled walk = new Remodelled(book, held);
    boolean told =
        changes.stream()
            .sorted(Comparator.comparingLong(Change::id).reversed())
            .filter(change -> walk.mayConcern(change))
            .allMatch(walk::back);
    return told ? Optional.of(walk.before) : Optional.empty();
  }

  private boolean mayConcern(Change change) {
    Aggregate aggregate = change.aggregate();
    return aggregate.equals(Aggregate.jira())
        || (aggregate.kind() == Aggregate.Kind.PROJECT
            && change.projectId() == project.id()
            && change.kind() != ChangeKind.SETTINGS_EDITED);
  }

  /** Goes back before a change; no if it cannot be told what was there. */
  private boolean back(Change change) {
    boolean ofProject = change.aggregate().kind() == Aggregate.Kind.PROJECT;
    return switch (change.kind()) {
      case MODEL_CHANGED, MODEL_RESET -> ofProject ? backInProject(change) : backInJira(change);
      case SCORING_DATE_MOVED -> backToDate(change);
      default -> false;
    };
  }

  private boolean backInProject(Change change) {
    // What was in force before may have been the project's own, or the global one.
    own = change.kind() == ChangeKind.MODEL_CHANGED && own;
    return backTo(change);
  }

  private boolean backInJira(Change change) {
    if (!own) {
      return backTo(change);
    }
    // Its own model keeps the project apart, unless it was chosen only after this.
    Instant chosen = project.model().changed();
    return chosen != null && chosen.isBefore(change.at());
  }

  private boolean backTo(Change change) {
    Map<String, String> present = ModelText.members(model);
    if (!change.before().keySet().equals(change.after().keySet())
        || !present.entrySet().containsAll(change.after().entrySet())) {
      return false;
    }
    ModelText.Read read = ModelText.over(model, change.before());
    if (!read.unknown().isEmpty()) {
      return false;
    }
    model = read.model();
    add();
    return true;
  }

  private boolean backToDate(Change change) {
    String was = change.before().get(SCORING_DATE);
    if (was == null || !date.toString().equals(change.after().get(SCORING_DATE))) {
      return false;
    }
    date = LocalDate.parse(was);
    add();
    return true;
  }

  private void add() {
    book.trial(project.id(), model, date).ifPresent(before::add);
  }
}
