package dev.needfirst.core.score;

import java.util.List;

/**
 * Customer value, business value and gate of one issue, with one choice of what stands in for
 * missing inputs.
 *
 * @param customer C, 0 to 1
 * @param business B, 0 to 1
 * @param gate G, 0 to 1
 */
record Totals(double customer, double business, double gate) {

  private static final double POINTS = 100;

  /** By the steps 5 to 9 of the model. */
  static Totals of(List<Served> needs, double[] ownStrengths, End end, Parameters parameters) {
    double[] values = new double[needs.size()];
    double[] known = new double[needs.size()];
    for (int at = 0; at < values.length; at++) {
      Served served = needs.get(at);
      values[at] = served.value(end, parameters);
      known[at] = served.knownValue(end, parameters);
    }
    double carrying = parameters.combined(known);
    return new Totals(
        parameters.combined(values),
        parameters.combined(strengths(needs, ownStrengths, end)),
        parameters.gateFloor
            + (1 - parameters.gateFloor) * Math.min(1, carrying / parameters.gateFull));
  }

  double score(Parameters parameters) {
    // A sum of weights may miss 1 by its tolerance.
    return Math.min(
        POINTS,
        POINTS
            * (parameters.customerWeight * customer + parameters.businessWeight * business * gate));
  }

  double withheld(Parameters parameters) {
    return POINTS * parameters.businessWeight * business * (1 - gate);
  }

  private static double[] strengths(List<Served> needs, double[] ownStrengths, End end) {
    int count = ownStrengths.length;
    for (int at = 0; at < needs.size(); at++) {
      count += needs.get(at).need().strengths().length;
    }
    double[] all = new double[count];
    int next = 0;
    for (int at = 0; at < needs.size(); at++) {
      Served served = needs.get(at);
      double solves = served.solves(end);
      for (double strength : served.need().strengths()) {
        all[next++] = solves * strength;
      }
    }
    System.arraycopy(ownStrengths, 0, all, next, ownStrengths.length);
    return all;
  }
}
