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

  /**
   * How much of a piece of evidence still counts.
   *
   * @return 2^(−age/half-life), from 1 on the scoring date or later down to 0
   */
  public double left(Evidence evidence) {
    return ladder.left(evidence);
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
    if (needs.isEmpty() && ownImpacts.isEmpty()) {
      return Figures.UNSCORED;
    }
    return new Appraisal(needs, parameters.strengths(ownImpacts), parameters).figures();
  }

  /** The score of one issue, explained. */
  public Score score(Subject subject) {
    if (subject.equals(Subject.NOTHING)) {
      return Score.UNSCORED;
    }
    List<Served> needs = subject.needs().stream().map(this::weigh).toList();
    Appraisal appraisal = new Appraisal(needs, parameters.strengths(subject.impacts()), parameters);
    return new Score(
        appraisal.figures(),
        appraisal.exact(),
        Explaining.waterfall(needs, appraisal.expected(), parameters),
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

  /** A need and how an issue serves it, as if this were known about it. */
  public Served weigh(Serving serving, Confidence confidence) {
    return new Served(
        weigh(serving.need(), serving.ratings(), confidence, serving.impacts()),
        serving.fit(),
        serving.experience());
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
}
