package dev.needfirst.core.score;

import java.util.List;

/**
 * One issue under one model, with missing inputs at their worst, in the middle and at their best.
 */
final class Appraisal {

  private final List<Served> needs;
  private final double[] ownStrengths;
  private final Parameters parameters;
  private final boolean open;
  private final Totals worst;
  private final Totals expected;
  private final Totals best;

  /**
   * @param ownStrengths of the impacts on the issue itself; sorted here
   */
  Appraisal(List<Served> needs, double[] ownStrengths, Parameters parameters) {
    this.needs = needs;
    this.ownStrengths = ownStrengths;
    this.parameters = parameters;
    this.open = open(needs);
    this.expected = totals(End.EXPECTED);
    this.worst = open ? totals(End.WORST) : expected;
    this.best = open ? totals(End.BEST) : expected;
  }

  Totals expected() {
    return expected;
  }

  Exact exact() {
    double score = expected.score(parameters);
    // The least and the most, as a cube root's last digit need not be monotone.
    return new Exact(
        score,
        open ? Math.min(score, worst.score(parameters)) : score,
        open ? Math.max(score, best.score(parameters)) : score,
        expected.customer(),
        expected.business(),
        expected.gate(),
        expected.withheld(parameters));
  }

  Figures figures(Exact exact) {
    return Figures.of(status(), exact, !needs.isEmpty(), impacted());
  }

  private Status status() {
    if (needs.isEmpty()) {
      return Status.NO_NEED;
    }
    if (expected.customer() > 0 && validated()) {
      return Status.VALIDATED;
    }
    if (expected.business() >= parameters.businessFirstBusiness
        && Math.max(expected.customer(), best.customer()) < parameters.businessFirstCustomer) {
      return Status.BUSINESS_FIRST;
    }
    return Status.ASSUMED;
  }

  /** Whether the needs that enough is known about give at least half of the customer value. */
  private boolean validated() {
    int known = 0;
    for (int at = 0; at < needs.size(); at++) {
      known += needs.get(at).need().validated() ? 1 : 0;
    }
    return known == needs.size() || (known > 0 && knownValue() >= expected.customer() / 2);
  }

  private double knownValue() {
    double[] values = new double[needs.size()];
    for (int at = 0; at < values.length; at++) {
      Served served = needs.get(at);
      if (served.need().validated()) {
        values[at] = served.value(End.EXPECTED, parameters);
      }
    }
    return parameters.combined(values);
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
