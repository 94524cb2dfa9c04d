package dev.needfirst.core.viewing;

import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Issue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether what is known for an issue wants a fresh look; each need is looked at once. */
final class Ageing {

  private final ScoreBook book;
  private final Map<Long, Model> models = new HashMap<>();
  private final Map<Long, Boolean> needs = new HashMap<>();

  Ageing(ScoreBook book) {
    this.book = book;
  }

  /** Whether there is evidence of the needs that count, and all of it ages. */
  boolean of(Issue issue) {
    boolean evidence = false;
    for (Need need : book.served(issue)) {
      if (!need.evidence().isEmpty()) {
        if (!needs.computeIfAbsent(need.id(), id -> all(need))) {
          return false;
        }
        evidence = true;
      }
    }
    return evidence;
  }

  private boolean all(Need need) {
    Model model =
        models.computeIfAbsent(
            need.projectId(), id -> book.model(id).orElseGet(Model::customerFirst));
    List<Evidence> evidence = need.evidence();
    return NeedState.ages(evidence, model, book.scoringDate());
  }
}
