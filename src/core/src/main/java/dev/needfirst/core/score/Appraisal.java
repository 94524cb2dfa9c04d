package dev.needfirst.core.score;

import java.util.List;

/**
 * One issue under one model, with missing inputs at their worst, in the middle and at their best.
 */
final class Appraisal {

  private final List<Served> needs;
  private final double[] ownStrengths;
  private final Parameters parameters;
  private final Totals expected;
  private final double score;
  private final double low;
  private final double high;
  private final double mostCustomer;

  /**
   * @param ownStrengths of the impacts on the issue itself
   */
  Appraisal(List<Served> needs, double[] ownStrengths, Parameters parameters) {
    this.needs = needs;
    this.ownStrengths = ownStrengths;
    this.parameters = parameters;
    this.expected = totals(End.EXPECTED);
    this.score = expected.score(parameters);
    if (open(needs)) {
      Totals best = totals(End.BEST);
      // The least and the most, as a cube root's last digit need not be monotone.
      this.low = Math.min(score, totals(End.WORST).score(parameters));
      this.high = Math.max(score, best.score(parameters));
      this.mostCustomer = Math.max(expected.customer(), best.customer());
    } else {
      this.low = score;
      this.high = score;
      this.mostCustomer = expected.customer();
    }
  }

  Totals expected() {
    return expected;
  }

  Exact exact() {
    return new Exact(
        score,
        low,
        high,
        expected.customer(),
        expected.business(),
        expected.gate(),
        expected.withheld(parameters));
  }

  Figures figures() {
    return Figures.of(status(), exact(), !needs.isEmpty(), impacted());
  }

  private Status status() {
    if (needs.isEmpty()) {
      return Status.NO_NEED;
    }
    if (expected.customer() > 0 && expected.validated() >= expected.customer() / 2) {
      return Status.VALIDATED;
    }
    if (expected.business() >= parameters.businessFirstBusiness
        && mostCustomer < parameters.businessFirstCustomer) {
      return Status.BUSINESS_FIRST;
    }
    return Status.ASSUMED;
  }

  private boolean impacted() {
    boolean impacted = ownStrengths.length > 0;
    for (int at = 0; at < needs.size() && !impacted; at++) {
      impacted = needs.get(at).need().strengths().length > 0;
    }
    return impacted;
  }

  private Totals totals(End end) {
    return Totals.of(needs, ownStrengths, end, parameters);
  }

  private static boolean open(List<Served> needs) {
    for (int at = 0; at < needs.size(); at++) {
      if (needs.get(at).open()) {
        return true;
      }
    }
    return false;
  }
}
