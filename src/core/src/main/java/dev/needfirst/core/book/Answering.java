package dev.needfirst.core.book;

import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.score.Figures;
import java.util.function.Supplier;

/** Answers Jira's result fields: from memory, without lock or wait. */
public final class Answering {

  private final ScoreBooks books;

  public Answering(ScoreBooks books) {
    this.books = books;
  }

  /**
   * The figures of an issue as it is now. Where the issue is not what the book holds, every node is
   * told about it soon.
   *
   * @param own reads the issue's own inputs; not asked if its project is off
   */
  public Figures figures(Issue issue, Supplier<OwnInputs> own) {
    ScoreBook book = books.current();
    if (!book.on(issue.projectId())) {
      if (!book.loaded()) {
        books.early().asked(issue);
      }
      return Figures.UNSCORED;
    }
    OwnInputs present = own.get();
    Figures held = book.held(issue, present);
    if (held != null) {
      return held;
    }
    books.differing().add(issue, present);
    return book.figures(issue, present);
  }
}
