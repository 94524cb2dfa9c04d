package dev.needfirst.core.viewing;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.NeedValue;
import dev.needfirst.core.score.Score;
import dev.needfirst.core.score.Serving;
import dev.needfirst.core.score.Subject;
import dev.needfirst.core.score.Term;
import dev.needfirst.core.score.TermKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why an issue stands where it stands, in one sentence that is still to be put into words: what is
 * known of the need that decides, and what holds the score.
 *
 * @param ground what the need stands on
 * @param known the kinds of evidence that support it, the strongest first; none without any
 * @param reason what says most of the score
 * @param figure what the reason tells: points, a rating of 0 to 10, a share of 0 to 1, years or how
 *     many ratings are open; 0 where it tells none
 * @param impact the kind of the largest impact; null without any
 * @param magnitude of that impact, 0 to 10
 */
public record WhyHere(
    Ground ground,
    List<Sources> known,
    Reason reason,
    double figure,
    @Nullable ImpactKind impact,
    double magnitude) {

  private static final double MUCH_WITHHELD = 5;
  private static final double SHOWN = 0.5;
  private static final double WIDE = 9;
  private static final double DAYS_A_YEAR = 365.25;
  private static final double TEN = 10;

  public WhyHere {
    known = List.copyOf(known);
  }

  /** What the need stands on. */
  public enum Ground {
    NO_NEED,
    /** The ticket's own fields. */
    OWN_FIELDS,
    NO_EVIDENCE,
    EVIDENCE,
    /** More speaks against the need than for it. */
    REFUTED
  }

  /** What says most of the score. */
  public enum Reason {
    WAITS,
    OPEN,
    AGED,
    NO_IMPACT,
    FIT,
    MET,
    UNIMPORTANT,
    FEW,
    UNKNOWN,
    LITTLE,
    NOTHING
  }

  /** How many customers a kind of evidence comes from. */
  public record Sources(EvidenceKind kind, int count) {}

  /** Why a scored issue is where it is; empty if it is not scored. */
  static Optional<WhyHere> of(Score score, Subject subject, Model model, LocalDate scoringDate) {
    if (!score.figures().scored()) {
      return Optional.empty();
    }
    Impact largest = largest(subject);
    Serving decisive = decisive(score, subject);
    if (decisive == null) {
      double waits = score.figures().withheld();
      return Optional.of(
          new WhyHere(
              Ground.NO_NEED,
              List.of(),
              waits >= SHOWN ? Reason.WAITS : Reason.NOTHING,
              waits,
              largest == null ? null : largest.kind(),
              largest == null ? 0 : largest.magnitude()));
    }
    Said said = reason(score, decisive, model, scoringDate);
    return Optional.of(
        new WhyHere(
            ground(score, decisive),
            known(decisive),
            said.reason(),
            said.figure(),
            largest == null ? null : largest.kind(),
            largest == null ? 0 : largest.magnitude()));
  }

  private record Said(Reason reason, double figure) {}

  private static @Nullable Serving decisive(Score score, Subject subject) {
    if (score.needs().isEmpty()) {
      return null;
    }
    NeedValue first = score.needs().get(0);
    return subject.needs().stream()
        .filter(serving -> serving.need() == first.need())
        .findFirst()
        .orElse(null);
  }

  private static Ground ground(Score score, Serving decisive) {
    if (decisive.need() == Serving.OWN) {
      return Ground.OWN_FIELDS;
    }
    if (decisive.evidence().isEmpty()) {
      return Ground.NO_EVIDENCE;
    }
    var confidence = score.needs().get(0).confidence();
    return confidence.contradicting() > confidence.supporting() ? Ground.REFUTED : Ground.EVIDENCE;
  }

  private static List<Sources> known(Serving decisive) {
    Map<EvidenceKind, Integer> counts = new EnumMap<>(EvidenceKind.class);
    for (Evidence evidence : decisive.evidence()) {
      if (evidence.supports()) {
        counts.merge(
            evidence.kind(),
            evidence.sources(),
            (one, other) -> (int) Math.min(Integer.MAX_VALUE, (long) one + other));
      }
    }
    List<Sources> known = new ArrayList<>();
    counts.forEach((kind, count) -> known.add(new Sources(kind, count)));
    known.sort(Comparator.comparing(Sources::kind).reversed());
    return known;
  }

  private static @Nullable Impact largest(Subject subject) {
    List<Impact> all = new ArrayList<>(subject.impacts());
    subject.needs().forEach(serving -> all.addAll(serving.impacts()));
    return all.stream()
        .max(Comparator.comparingDouble(Impact::magnitude).thenComparing(Impact::kind))
        .orElse(null);
  }

  private static Said reason(Score score, Serving decisive, Model model, LocalDate scoringDate) {
    Figures figures = score.figures();
    Double low = figures.low();
    Double high = figures.high();
    boolean wide = low != null && high != null && high - low >= WIDE;
    if (wide) {
      return new Said(Reason.OPEN, open(decisive));
    }
    if (figures.withheld() >= MUCH_WITHHELD) {
      return new Said(Reason.WAITS, figures.withheld());
    }
    if (figures.partial()) {
      return new Said(Reason.OPEN, open(decisive));
    }
    if (!decisive.evidence().isEmpty() && NeedState.ages(decisive.evidence(), model, scoringDate)) {
      return new Said(Reason.AGED, years(decisive, scoringDate));
    }
    if (figures.business() == null) {
      return new Said(Reason.NO_IMPACT, 0);
    }
    return costliest(score, decisive);
  }

  private static int open(Serving decisive) {
    return (decisive.ratings().importance() == null ? 1 : 0)
        + (decisive.ratings().satisfaction() == null ? 1 : 0)
        + (decisive.ratings().reach() == null ? 1 : 0)
        + (decisive.fit() == null ? 1 : 0);
  }

  private static double years(Serving decisive, LocalDate scoringDate) {
    long newest =
        decisive.evidence().stream().mapToLong(e -> e.date().toEpochDay()).max().orElse(0);
    return Math.max(0, (scoringDate.toEpochDay() - newest) / DAYS_A_YEAR);
  }

  /** What takes most of the hundred points. */
  private static Said costliest(Score score, Serving decisive) {
    TermKind kind =
        score.waterfall().terms().stream()
            .min(Comparator.comparingDouble(Term::points))
            .map(Term::kind)
            .orElse(TermKind.FIT);
    Double importance = decisive.ratings().importance();
    Double satisfaction = decisive.ratings().satisfaction();
    Double reach = decisive.ratings().reach();
    Double fit = decisive.fit();
    return switch (kind) {
      case OPPORTUNITY ->
          satisfaction != null && importance != null && satisfaction >= TEN - importance
              ? new Said(Reason.MET, satisfaction)
              : new Said(Reason.UNIMPORTANT, importance == null ? 0 : importance);
      case REACH -> new Said(Reason.FEW, reach == null ? 0 : reach);
      case EVIDENCE -> new Said(Reason.UNKNOWN, 0);
      case IMPACT -> new Said(Reason.LITTLE, 0);
      case FIT, EXPERIENCE, OTHER_NEEDS, NO_NEED, GATE ->
          fit == null || decisive.need() == Serving.OWN
              ? new Said(Reason.NOTHING, 0)
              : new Said(Reason.FIT, fit);
    };
  }
}
