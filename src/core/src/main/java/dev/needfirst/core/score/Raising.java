package dev.needfirst.core.score;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.evidence.Stance;
import dev.needfirst.core.need.Ratings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what would raise a score, by scoring again with one thing changed. */
final class Raising {

  private static final int LEAST_GAIN = 50;
  private static final int MOST_RAISES = 5;
  private static final int INTERVIEWS = 2;
  private static final int CUSTOMERS_OBSERVED = 5;

  private final Scoring scoring;
  private final LocalDate scoringDate;

  Raising(Scoring scoring, LocalDate scoringDate) {
    this.scoring = scoring;
    this.scoringDate = scoringDate;
  }

  List<Raise> raises(Subject subject) {
    if (subject.needs().isEmpty()) {
      return withNeed(subject);
    }
    List<Served> needs = subject.needs().stream().map(scoring::weigh).toList();
    int present = scoring.figures(needs, subject.impacts()).hundredths();
    int decisive = scoring.decisive(needs);
    List<Raise> raises = new ArrayList<>();
    for (int at = 0; at < needs.size(); at++) {
      for (Try change : changes(subject.needs().get(at), at == decisive)) {
        List<Served> changed = new ArrayList<>(needs);
        changed.set(at, scoring.weigh(change.serving));
        Figures figures = scoring.figures(changed, subject.impacts());
        Double score = figures.score();
        if (score != null && figures.hundredths() - present >= LEAST_GAIN) {
          raises.add(
              new Raise(change.lever, change.serving.need(), change.kind, change.sources, score));
        }
      }
    }
    raises.sort(
        Comparator.comparingDouble((Raise raise) -> -raise.score())
            .thenComparing(Raise::lever)
            .thenComparingLong(Raise::need));
    return raises.subList(0, Math.min(MOST_RAISES, raises.size()));
  }

  /** What a need would bring of which nothing is known yet: no more is promised. */
  private List<Raise> withNeed(Subject subject) {
    if (subject.impacts().isEmpty()) {
      return List.of();
    }
    Serving unknown = new Serving(Serving.OWN, Ratings.NONE, List.of(), List.of(), null, 0);
    int present = scoring.figures(List.of(), subject.impacts()).hundredths();
    Figures figures = scoring.figures(List.of(scoring.weigh(unknown)), subject.impacts());
    Double score = figures.score();
    return score == null || figures.hundredths() - present < LEAST_GAIN
        ? List.of()
        : List.of(new Raise(Lever.NEED, Serving.OWN, null, null, score));
  }

  private List<Try> changes(Serving serving, boolean decisive) {
    Ratings ratings = serving.ratings();
    List<Try> changes = new ArrayList<>();
    if (ratings.importance() == null) {
      Ratings best = new Ratings(End.BEST.importance, ratings.satisfaction(), ratings.reach());
      changes.add(new Try(Lever.IMPORTANCE, serving.withRatings(best), null, null));
    }
    if (ratings.satisfaction() == null) {
      Ratings best = new Ratings(ratings.importance(), End.BEST.satisfaction, ratings.reach());
      changes.add(new Try(Lever.SATISFACTION, serving.withRatings(best), null, null));
    }
    if (ratings.reach() == null) {
      Ratings best = new Ratings(ratings.importance(), ratings.satisfaction(), End.BEST.reach);
      changes.add(new Try(Lever.REACH, serving.withRatings(best), null, null));
    }
    if (serving.fit() == null || decisive) {
      changes.add(new Try(Lever.FIT, serving.withFit(End.BEST.fit), null, null));
    }
    if (decisive) {
      changes.add(further(serving, EvidenceKind.INTERVIEW, INTERVIEWS));
      changes.add(further(serving, EvidenceKind.OBSERVATION, CUSTOMERS_OBSERVED));
    }
    return changes;
  }

  private Try further(Serving serving, EvidenceKind kind, int sources) {
    List<Evidence> evidence = new ArrayList<>(serving.evidence());
    evidence.add(
        new Evidence(0, kind, Stance.SUPPORTS, sources, scoringDate, "supposed", null, null));
    return new Try(Lever.EVIDENCE, serving.withEvidence(evidence), kind, sources);
  }

  /** A need with one thing changed. */
  private record Try(
      Lever lever, Serving serving, @Nullable EvidenceKind kind, @Nullable Integer sources) {}
}
