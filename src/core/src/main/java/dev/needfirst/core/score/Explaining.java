package dev.needfirst.core.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Tells why a score is what it is, in terms that sum to it. */
final class Explaining {

  /** Below this a product of factors loses digits, and the sum of their logarithms does not. */
  private static final double FAINT = 1e-90;

  private static final double OF_ZERO = Double.NEGATIVE_INFINITY;

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
    return Comparator.<Served>comparingDouble(served -> -served.cube(parameters))
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
    double[] logarithms = logarithms(served, parameters);
    double sum = 0;
    int zeros = 0;
    for (double logarithm : logarithms) {
      sum += logarithm;
      zeros += logarithm == OF_ZERO ? 1 : 0;
    }
    for (int at = 0; at < logarithms.length; at++) {
      double share =
          zeros == 0
              ? slope(value, sum) * logarithms[at]
              : (logarithms[at] == OF_ZERO ? -1.0 / zeros : 0);
      terms.add(new Term(FACTORS.get(at), points * share));
    }
  }

  private static double[] logarithms(Served served, Parameters parameters) {
    double product = StrictMath.log(served.solves(End.EXPECTED));
    double perceived = StrictMath.log(served.feelsLike(End.EXPECTED, parameters));
    return new double[] {
      StrictMath.log(served.need().opportunity()),
      StrictMath.log(served.need().reach()),
      StrictMath.log(served.need().trust()),
      product,
      // The logarithm of their quotient, which might itself overflow.
      product == OF_ZERO ? 0 : perceived - product
    };
  }

  /** How much a unit of logarithm counts; its limit is a third where the factors make 1. */
  private static double slope(double value, double logarithms) {
    if (value == 1) {
      return 1.0 / 3;
    }
    return (1 - value) / (value < FAINT ? -logarithms : -3 * StrictMath.log(value));
  }
}
