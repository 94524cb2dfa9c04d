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
    double business = business(needs, ownStrengths, end, parameters);
    if (needs.size() == 1) {
      // The case that a backlog is full of, without arrays.
      Served served = needs.get(0);
      double feelsLike = served.feelsLike(end, parameters);
      return of(
          Parameters.alone(served.value(end, feelsLike)),
          business,
          Parameters.alone(served.knownValue(end, feelsLike)),
          parameters);
    }
    double[] values = new double[needs.size()];
    double[] known = new double[needs.size()];
    for (int at = 0; at < values.length; at++) {
      Served served = needs.get(at);
      double feelsLike = served.feelsLike(end, parameters);
      values[at] = served.value(end, feelsLike);
      known[at] = served.knownValue(end, feelsLike);
    }
    return of(parameters.combined(values), business, parameters.combined(known), parameters);
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

  private static Totals of(
      double customer, double business, double carrying, Parameters parameters) {
    return new Totals(
        customer,
        business,
        parameters.gateFloor
            + (1 - parameters.gateFloor) * Math.min(1, carrying / parameters.gateFull));
  }

  private static double business(
      List<Served> needs, double[] ownStrengths, End end, Parameters parameters) {
    int count = ownStrengths.length;
    for (int at = 0; at < needs.size(); at++) {
      count += needs.get(at).need().strengths().length;
    }
    if (count == 0) {
      return 0;
    }
    if (needs.isEmpty()) {
      return parameters.combined(ownStrengths);
    }
    if (count == 1 && ownStrengths.length == 0 && needs.size() == 1) {
      Served served = needs.get(0);
      return Parameters.alone(served.solves(end) * served.need().strengths()[0]);
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
    return parameters.combined(all);
  }
}
