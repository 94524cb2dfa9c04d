package dev.needfirst.core.score;

import java.util.List;

/**
 * Customer value, business value and gate of one issue, with one choice of what stands in for
 * missing inputs.
 *
 * @param customer C, 0 to 1
 * @param validated the part of it that the needs give which enough is known about, 0 to 1
 * @param business B, 0 to 1
 * @param gate G, 0 to 1
 */
record Totals(double customer, double validated, double business, double gate) {

  private static final double POINTS = 100;

  /**
   * By the steps 5 to 9 of the model.
   *
   * @param ownStrengths of the impacts on the issue itself
   */
  static Totals of(List<Served> needs, double[] ownStrengths, End end, Parameters parameters) {
    Combined customer = new Combined(parameters.further);
    Combined validated = new Combined(parameters.further);
    Combined carrying = new Combined(parameters.further);
    Combined business = new Combined(parameters.further);
    for (int at = 0; at < needs.size(); at++) {
      Served served = needs.get(at);
      WeighedNeed need = served.need();
      double product = served.solves(end);
      double met = served.met(end, parameters);
      double value = served.value(met);
      customer.add(value);
      if (need.validated()) {
        validated.add(value);
      }
      carrying.add(served.knownValue(met));
      for (double strength : need.strengths()) {
        business.add(product * strength);
      }
    }
    for (double strength : ownStrengths) {
      business.add(strength);
    }
    double carried = Math.min(1, carrying.value() / parameters.gateFull);
    return new Totals(
        customer.value(),
        validated.value(),
        business.value(),
        parameters.gateFloor + (1 - parameters.gateFloor) * carried);
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
}
