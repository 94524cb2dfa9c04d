package dev.needfirst.core.book;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.score.Figures;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the score book holds of an issue that anything is known about.
 *
 * @param projectId of the issue, as far as the book knows
 * @param links to needs of projects that are on, in whichever project, by need ascending
 * @param own the own inputs; of a statement only that there is one
 * @param impacts the impacts recorded on the issue itself, without texts
 * @param figures in that project; unscored while it is off
 */
record Entry(
    long issueId,
    long projectId,
    List<Link> links,
    OwnInputs own,
    List<Impact> impacts,
    Figures figures) {

  private static final String SOME_STATEMENT = "…";

  Entry {
    own = slim(own);
  }

  static Entry empty(long issueId, long projectId) {
    return new Entry(issueId, projectId, List.of(), OwnInputs.NONE, List.of(), Figures.UNSCORED);
  }

  Entry in(long project) {
    return new Entry(issueId, project, links, own, impacts, figures);
  }

  Entry with(List<Link> other) {
    return new Entry(issueId, projectId, other, own, impacts, figures);
  }

  Entry with(OwnInputs other) {
    return new Entry(issueId, projectId, links, other, impacts, figures);
  }

  Entry withImpacts(List<Impact> other) {
    return new Entry(
        issueId, projectId, links, own, other.stream().map(HeldNeed::slim).toList(), figures);
  }

  Entry with(Figures other) {
    return new Entry(issueId, projectId, links, own, impacts, other);
  }

  /** Nothing is known that could give a score in any project. */
  boolean nothing() {
    return links.isEmpty() && impacts.isEmpty() && own.equals(OwnInputs.NONE);
  }

  /** Whether the inputs are the same to every score. */
  static boolean same(OwnInputs one, OwnInputs other) {
    return (one.statement() == null) == (other.statement() == null)
        && Objects.equals(one.importance(), other.importance())
        && Objects.equals(one.businessImpact(), other.businessImpact());
  }

  static OwnInputs own(boolean statement, @Nullable Double importance, @Nullable Double impact) {
    return !statement && importance == null && impact == null
        ? OwnInputs.NONE
        : new OwnInputs(statement ? SOME_STATEMENT : null, importance, impact);
  }

  private static OwnInputs slim(OwnInputs own) {
    return own(own.statement() != null, own.importance(), own.businessImpact());
  }
}
