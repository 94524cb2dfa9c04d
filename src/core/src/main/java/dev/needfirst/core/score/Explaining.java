package dev.needfirst.core.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells why a score is what it is, in terms that sum to it. */
final class Explaining {

  /** Below this a product of factors loses digits, and the sum of their logarithms does not. */
  private static final double FAINT = 1e-90;

  private static final List<TermKind> FACTORS =
      List.of(
          TermKind.OPPORTUNITY,
          TermKind.REACH,
          TermKind.EVIDENCE,
          TermKind.FIT,
          TermKind.EXPERIENCE);

  private Explaining() {}

  /** The need that decides comes first: the largest customer value, then the lowest id. */
  static Comparator<Served> decisiveFirst(Parameters parameters) {
    return Comparator.<Served>comparingDouble(served -> -served.value(End.EXPECTED, parameters))
        .thenComparingLong(served -> served.need().id());
  }

  static Waterfall waterfall(List<Served> needs, Totals totals, Parameters parameters) {
    double customerPoints = Waterfall.START * parameters.customerWeight;
    double businessPoints = Waterfall.START * parameters.businessWeight;
    List<Term> terms = new ArrayList<>();
    if (needs.isEmpty()) {
      terms.add(new Term(TermKind.NO_NEED, -customerPoints));
    } else {
      Served decisive = needs.stream().min(decisiveFirst(parameters)).orElseThrow();
      double value = decisive.value(End.EXPECTED, parameters);
      addFactors(terms, customerPoints, decisive, value, parameters);
      terms.add(new Term(TermKind.OTHER_NEEDS, customerPoints * (totals.customer() - value)));
    }
    terms.add(new Term(TermKind.IMPACT, -businessPoints * (1 - totals.business())));
    terms.add(new Term(TermKind.GATE, -totals.withheld(parameters)));
    return new Waterfall(terms);
  }

  /**
   * Splits what the decisive need leaves to be wished for in proportion to the logarithms of its
   * factors.
   */
  private static void addFactors(
      List<Term> terms, double points, Served served, double value, Parameters parameters) {
    double product = served.solves(End.EXPECTED);
    double[] factors = {
      served.need().opportunity(),
      served.need().reach(),
      served.need().trust(),
      product,
      product == 0 ? 1 : served.feelsLike(End.EXPECTED, parameters) / product
    };
    int zeros = 0;
    double logarithms = 0;
    for (double factor : factors) {
      if (factor == 0) {
        zeros++;
      } else {
        logarithms += StrictMath.log(factor);
      }
    }
    for (int at = 0; at < factors.length; at++) {
      double share =
          zeros > 0
              ? (factors[at] == 0 ? -1.0 / zeros : 0)
              : slope(value, logarithms) * StrictMath.log(factors[at]);
      terms.add(new Term(FACTORS.get(at), points * share));
    }
  }

  /** How much a unit of logarithm counts; its limit is a third where the factors make 1. */
  private static double slope(double value, double logarithms) {
    if (value == 1) {
      return 1.0 / 3;
    }
    return (1 - value) / (value < FAINT ? -logarithms : -3 * StrictMath.log(value));
  }
}
