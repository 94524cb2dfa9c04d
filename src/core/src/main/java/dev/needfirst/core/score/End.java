package dev.needfirst.core.score;

/** What stands in for missing inputs. */
enum End {
  /** The end of the interval at which they are worst. */
  WORST(0, 10, 0, 0),
  /** The middle, for the score itself. */
  EXPECTED(5, 5, .5, 5),
  /** The end of the interval at which they are best. */
  BEST(10, 0, 1, 10);

  final double importance;
  final double satisfaction;
  final double reach;
  final double fit;
  final int fitStep;

  End(double importance, double satisfaction, double reach, double fit) {
    this.importance = importance;
    this.satisfaction = satisfaction;
    this.reach = reach;
    this.fit = fit;
    this.fitStep = Perceived.fitStep(fit);
  }
}
