package dev.needfirst.core.score;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds why one score is above another. */
final class Comparing {

  private Comparing() {}

  static Optional<Comparison> scores(Score first, Score second) {
    Exact one = first.exact();
    Exact other = second.exact();
    if (one == null || other == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Comparison(
            one.score() - other.score(),
            terms(first.waterfall(), second.waterfall()),
            tie(first.figures(), second.figures()),
            flipCustomerWeight(one, other)));
  }

  static boolean tie(Figures first, Figures second) {
    return first.scored()
        && second.scored()
        && Math.abs(first.hundredths() - second.hundredths()) < Comparison.TIE_HUNDREDTHS;
  }

  private static List<Term> terms(Waterfall first, Waterfall second) {
    Set<TermKind> kinds = EnumSet.noneOf(TermKind.class);
    first.terms().forEach(term -> kinds.add(term.kind()));
    second.terms().forEach(term -> kinds.add(term.kind()));
    return kinds.stream()
        .map(kind -> new Term(kind, first.points(kind) - second.points(kind)))
        .sorted(Comparator.comparingDouble(term -> -Math.abs(term.points())))
        .toList();
  }

  private static @Nullable Double flipCustomerWeight(Exact one, Exact other) {
    double business = other.business() * other.gate() - one.business() * one.gate();
    double customer = one.customer() - other.customer();
    double level = business / (customer + business);
    return level > 0 && level < 1 ? level : null;
  }
}
