package dev.needfirst.core.book;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.core.score.WeighedNeed;
import java.util.List;

/**
 * A need as the score book holds it: without the texts of its evidence and impacts, which no score
 * and no search wants, but with the names of its KPIs, by which lists are filtered.
 *
 * @param weighed under the model of its project, on the scoring date
 */
record HeldNeed(Need need, WeighedNeed weighed) {

  /** Some kinds of evidence are refused without any text. */
  private static final String LEFT_OUT = "…";

  static HeldNeed of(Need need, Scoring scoring) {
    return new HeldNeed(slim(need), weigh(need, scoring));
  }

  HeldNeed under(Scoring scoring) {
    return new HeldNeed(need, weigh(need, scoring));
  }

  private static WeighedNeed weigh(Need need, Scoring scoring) {
    return scoring.weigh(
        need.id(), need.ratings(), scoring.confidence(need.evidence()), need.impacts());
  }

  private static Need slim(Need need) {
    List<Evidence> evidence = need.evidence().stream().map(HeldNeed::slim).toList();
    List<Impact> impacts = need.impacts().stream().map(HeldNeed::withoutText).toList();
    return need.withEvidence(evidence).withImpacts(impacts);
  }

  private static Evidence slim(Evidence evidence) {
    return new Evidence(
        evidence.id(),
        evidence.kind(),
        evidence.stance(),
        evidence.sources(),
        evidence.date(),
        LEFT_OUT,
        null,
        null);
  }

  private static Impact withoutText(Impact impact) {
    return new Impact(
        impact.id(), impact.direction(), impact.kind(), impact.magnitude(), null, impact.kpi());
  }

  static Impact slim(Impact impact) {
    return new Impact(
        impact.id(), impact.direction(), impact.kind(), impact.magnitude(), null, null);
  }
}
