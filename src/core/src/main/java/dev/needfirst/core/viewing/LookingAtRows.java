package dev.needfirst.core.viewing;

import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.score.Exact;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.Score;
import dev.needfirst.core.score.Serving;
import dev.needfirst.core.score.Subject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at single rows of a ranking, as the score book has them. */
public final class LookingAtRows {

  private static final double HUNDRED = 100;

  private final ScoreBooks books;

  public LookingAtRows(ScoreBooks books) {
    this.books = books;
  }

  /**
   * What those see of a row who see needs.
   *
   * @param why why it is where it is; null if it is not scored
   * @param confidence of the need that decides, 0 to 1; null without any
   * @param need the need that decides, without the texts of its evidence; null if that is the
   *     issue's own, or there is none
   * @param link how the issue serves that need
   * @param needs how many needs count
   */
  public record Seen(
      @Nullable WhyHere why,
      @Nullable Double confidence,
      @Nullable Need need,
      @Nullable Link link,
      int needs) {}

  /** The figures as everyone sees them. */
  public Figures figures(Issue issue) {
    return books.current().figures(issue);
  }

  /** What those see who see needs. */
  public Seen seen(Issue issue) {
    ScoreBook book = books.current();
    Score score = book.score(issue);
    if (!score.figures().scored()) {
      return new Seen(null, null, null, null, 0);
    }
    Subject subject = book.subject(issue);
    Optional<WhyHere> why =
        WhyHere.of(
            score,
            subject,
            book.model(issue.projectId()).orElseGet(Model::customerFirst),
            book.scoringDate());
    if (score.needs().isEmpty()) {
      return new Seen(why.orElse(null), null, null, null, 0);
    }
    var decisive = score.needs().get(0);
    double confidence = decisive.confidence().value();
    boolean own = decisive.need() == Serving.OWN;
    return new Seen(
        why.orElse(null),
        confidence,
        own ? null : book.need(decisive.need()).orElse(null),
        own ? null : book.link(issue, decisive.need()).orElse(null),
        score.needs().size());
  }

  /**
   * The business value that a known need carries, 100·B·G: with customer value it makes the score
   * under any weight. Null without an impact.
   */
  public @Nullable Double carried(Issue issue) {
    Score score = books.current().score(issue);
    Exact exact = score.exact();
    return exact == null || score.figures().business() == null
        ? null
        : HUNDRED * exact.business() * exact.gate();
  }
}
