package dev.needfirst.core.viewing;

import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.book.Trial;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.ranking.Entry;
import dev.needfirst.core.ranking.Ranking;
import dev.needfirst.core.score.Figures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says what another model would do to issues that a user has found and may see. */
public final class PreviewingModels {

  private final ScoreBooks books;

  public PreviewingModels(ScoreBooks books) {
    this.books = books;
  }

  /**
   * Compares the scores of the moment with those under another model. Changes nothing.
   *
   * @param hits by the project that they are in, which the model is for; the unscored are left out
   */
  public ModelPreview preview(Model model, Collection<RankingIssues.Hit> hits) {
    ScoreBook book = books.current();
    Map<Long, Trial> trials = new HashMap<>();
    List<Entry> now = new ArrayList<>(hits.size());
    List<Entry> then = new ArrayList<>(hits.size());
    for (RankingIssues.Hit hit : hits) {
      long project = hit.issue().projectId();
      Figures present = book.figures(hit.issue());
      if (present.scored() && !trials.containsKey(project)) {
        book.trial(project, model).ifPresent(trial -> trials.put(project, trial));
      }
      Trial trial = trials.get(project);
      if (present.scored() && trial != null) {
        now.add(new Entry(hit.issue().id(), hit.key(), present, null));
        then.add(new Entry(hit.issue().id(), hit.key(), trial.figures(hit.issue().id()), null));
      }
    }
    return ModelPreview.of(Ranking.byValue(now), Ranking.byValue(then));
  }
}
