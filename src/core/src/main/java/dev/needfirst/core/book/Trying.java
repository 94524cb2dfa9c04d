package dev.needfirst.core.book;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.need.Ratings;
import dev.needfirst.core.recording.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A score book as it would be if some things were written: made as every book is, and nothing is
 * written. Of projects that are off nothing is tried. Not thread-safe.
 */
public final class Trying {

  private final ScoreBook from;
  private final Edition edition;

  /** Begins with a book as it is. */
  public Trying(ScoreBook from) {
    this.from = from;
    this.edition = new Edition(from, from.scoringDate());
  }

  /** Rates a need otherwise; one that is not in the book stays out of it. */
  public void rate(long needId, UnaryOperator<Ratings> ratings) {
    from.need(needId)
        .ifPresent(need -> edition.put(need.withRatings(ratings.apply(need.ratings()))));
  }

  /** Ties an issue to a need, in place of how it is tied to it now. */
  public void link(Issue issue, Link link) {
    if (from.on(issue.projectId())) {
      Entry entry = entry(issue);
      List<Link> links = new ArrayList<>(entry.links());
      links.removeIf(one -> one.needId() == link.needId());
      links.add(link);
      edition.put(entry.with(links));
    }
  }

  /** Fills an issue's own fields otherwise. */
  public void fill(Issue issue, UnaryOperator<OwnInputs> own) {
    if (from.on(issue.projectId())) {
      Entry entry = entry(issue);
      edition.put(entry.with(own.apply(entry.own())));
    }
  }

  /** Adds an impact to an issue itself. */
  public void impact(Issue issue, Impact impact) {
    if (from.on(issue.projectId())) {
      Entry entry = entry(issue);
      List<Impact> impacts = new ArrayList<>(entry.impacts());
      impacts.add(impact);
      edition.put(entry.withImpacts(impacts));
    }
  }

  /** The book that all of it would lead to. */
  public ScoreBook book() {
    return edition.finished();
  }

  private Entry entry(Issue issue) {
    return edition.entry(issue.id(), issue.projectId()).in(issue.projectId());
  }
}
