package dev.needfirst.core.book;

import dev.needfirst.core.model.Model;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.Scoring;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What the scores of one project would be under another model, or on another date, with everything
 * else as a score book has it. Changes nothing.
 *
 * <p>Made by {@link ScoreBook#trial}. Its needs are weighed once.
 */
public final class Trial {

  private final ScoreBook book;
  private final HeldProject project;
  private final Map<Long, HeldNeed> needs = new HashMap<>();

  Trial(ScoreBook book, HeldProject present, Model model, LocalDate scoringDate) {
    this.book = book;
    this.project = present.with(new Scoring(model, scoringDate));
    book.heldNeeds()
        .forEach(
            (id, held) -> {
              if (held.need().projectId() == project.id()) {
                needs.put(id, held.under(project.scoring()));
              }
            });
  }

  /** The figures of an issue if it is in this project; unscored if nothing is known of it. */
  public Figures figures(long issueId) {
    Entry entry = book.entry(issueId);
    return entry == null
        ? Figures.UNSCORED
        : ScoreBook.calculated(entry.in(project.id()), project, needs);
  }

  /** Whether anything that Jira indexes of an issue is different here from what the book has. */
  boolean moves(long issueId) {
    return !figures(issueId).indexedLike(book.figures(new Issue(issueId, project.id())));
  }
}
