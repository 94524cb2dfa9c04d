package dev.needfirst.core.score;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.need.Ratings;
import java.time.LocalDate;
import java.util.List;

/**
 * A model on a scoring date, ready to score issues: the customer-first model, step by step as its
 * documentation has it.
 *
 * <p>Pure and immutable: same model, date and subject, same result on any machine. For many issues,
 * {@linkplain #weigh weigh} each need once and ask for {@link #figures}; {@link #score} explains
 * one issue and gives the same figures.
 */
public final class Scoring {

  private static final double POINTS = 100;

  private final LocalDate scoringDate;
  private final Parameters parameters;
  private final Ladder ladder;

  public Scoring(Model model, LocalDate scoringDate) {
    this.scoringDate = scoringDate;
    this.parameters = new Parameters(model);
    this.ladder = new Ladder(model, scoringDate);
  }

  /** How sure we are of a need with this evidence. */
  public Confidence confidence(List<Evidence> evidence) {
    return ladder.confidence(evidence);
  }

  /** All of a need that does not depend on the issue that serves it. */
  public WeighedNeed weigh(
      long need, Ratings ratings, Confidence confidence, List<Impact> impacts) {
    return new WeighedNeed(need, ratings, confidence, parameters, parameters.strengths(impacts));
  }

  /** A need and how an issue serves it, with its confidence calculated. */
  public Served weigh(Serving serving) {
    return weigh(serving, confidence(serving.evidence()));
  }

  /** The figures of one issue without their explanation: cheap enough for a whole backlog. */
  public Figures figures(List<Served> needs, List<Impact> ownImpacts) {
    double[] own = parameters.strengths(ownImpacts);
    if (needs.isEmpty() && own.length == 0) {
      return Figures.UNSCORED;
    }
    Totals expected = Totals.of(needs, own, End.EXPECTED, parameters);
    return figures(needs, own, expected, exact(needs, own, expected));
  }

  /** The score of one issue, explained. */
  public Score score(Subject subject) {
    List<Served> needs = subject.needs().stream().map(this::weigh).toList();
    double[] own = parameters.strengths(subject.impacts());
    if (needs.isEmpty() && own.length == 0) {
      return Score.UNSCORED;
    }
    Totals expected = Totals.of(needs, own, End.EXPECTED, parameters);
    Exact exact = exact(needs, own, expected);
    return new Score(
        figures(needs, own, expected, exact),
        exact,
        Explaining.waterfall(needs, expected, parameters),
        needs.stream().sorted(Explaining.decisiveFirst(parameters)).map(this::needValue).toList());
  }

  /** What would raise the score most: at least half a point each, at most five, the best first. */
  public List<Raise> raises(Subject subject) {
    return new Raising(this, scoringDate).raises(subject);
  }

  /** The figures that the issue would have if every need were known for certain. */
  public Figures potential(Subject subject) {
    Confidence certain = new Confidence(1, 0);
    return figures(
        subject.needs().stream().map(serving -> weigh(serving, certain)).toList(),
        subject.impacts());
  }

  /** Place in the list of the need with the largest customer value, by id where several have it. */
  int decisive(List<Served> needs) {
    return needs.indexOf(needs.stream().min(Explaining.decisiveFirst(parameters)).orElseThrow());
  }

  Served weigh(Serving serving, Confidence confidence) {
    return new Served(
        weigh(serving.need(), serving.ratings(), confidence, serving.impacts()),
        serving.fit(),
        serving.experience());
  }

  private Exact exact(List<Served> needs, double[] own, Totals expected) {
    double score = expected.score(parameters);
    double low = score;
    double high = score;
    if (open(needs)) {
      // The least and the most, as a cube root's last digit need not be monotone.
      low = Math.min(score, Totals.of(needs, own, End.WORST, parameters).score(parameters));
      high = Math.max(score, Totals.of(needs, own, End.BEST, parameters).score(parameters));
    }
    return new Exact(
        score,
        low,
        high,
        expected.customer(),
        expected.business(),
        expected.gate(),
        expected.withheld(parameters));
  }

  private Figures figures(List<Served> needs, double[] own, Totals expected, Exact exact) {
    boolean impacted = own.length > 0;
    for (int at = 0; at < needs.size() && !impacted; at++) {
      impacted = needs.get(at).need().strengths().length > 0;
    }
    return Figures.of(status(needs, own, expected), exact, !needs.isEmpty(), impacted);
  }

  private Status status(List<Served> needs, double[] own, Totals expected) {
    if (needs.isEmpty()) {
      return Status.NO_NEED;
    }
    if (expected.customer() > 0 && validated(needs) >= expected.customer() / 2) {
      return Status.VALIDATED;
    }
    if (expected.business() >= parameters.businessFirstBusiness
        && bestCustomer(needs, own, expected) < parameters.businessFirstCustomer) {
      return Status.BUSINESS_FIRST;
    }
    return Status.ASSUMED;
  }

  /** Customer value of the needs that enough is known about. */
  private double validated(List<Served> needs) {
    double[] values = new double[needs.size()];
    for (int at = 0; at < values.length; at++) {
      Served served = needs.get(at);
      if (served.need().confidence().value() > parameters.validatedConfidence) {
        values[at] = served.value(End.EXPECTED, parameters);
      }
    }
    return parameters.combined(values);
  }

  private double bestCustomer(List<Served> needs, double[] own, Totals expected) {
    return open(needs)
        ? Math.max(expected.customer(), Totals.of(needs, own, End.BEST, parameters).customer())
        : expected.customer();
  }

  private NeedValue needValue(Served served) {
    boolean known = served.fitKnown();
    return new NeedValue(
        served.need().id(),
        known ? served.solves(End.EXPECTED) : null,
        known ? served.feelsLike(End.EXPECTED, parameters) : null,
        POINTS * served.value(End.EXPECTED, parameters),
        served.need().confidence());
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
