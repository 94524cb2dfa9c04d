package dev.needfirst.core.score;

import java.util.List;

/**
 * Why a score is what it is: 100 and the terms sum to the score before rounding, within 1e-9.
 *
 * @param terms in the order in which they are shown; empty for an unscored issue
 */
public record Waterfall(List<Term> terms) {

  /** Where every waterfall starts. */
  public static final double START = 100;

  public Waterfall {
    terms = List.copyOf(terms);
  }

  /** The points of a term, 0 where the waterfall has none of that kind. */
  public double points(TermKind kind) {
    return terms.stream().filter(term -> term.kind() == kind).mapToDouble(Term::points).sum();
  }

  /** The score that the terms lead to. */
  public double sum() {
    return START + terms.stream().mapToDouble(Term::points).sum();
  }
}
