package dev.needfirst.core.laws;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.evidence.Stance;
import dev.needfirst.core.fixtures.ANeed;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.score.Serving;
import dev.needfirst.core.score.Subject;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The steps 1 to 10 of the model's documentation written down once more, one after another, with
 * nothing of the code that they are compared with: missing inputs in the middle, scoring date that
 * of the worked examples.
 *
 * @param supposed ids of the needs whose trust is given and not calculated
 * @param trust what is supposed of them
 */
record ByHand(Model model, TreeSet<Long> supposed, double trust) {

  static ByHand under(Model model) {
    return new ByHand(model, new TreeSet<>(), Double.NaN);
  }

  ByHand supposing(long need, double known) {
    return new ByHand(model, new TreeSet<>(List.of(need)), known);
  }

  double score(Subject subject) {
    return 100
        * (of(Parameter.CUSTOMER_WEIGHT) * customer(subject)
            + of(Parameter.BUSINESS_WEIGHT) * carried(subject));
  }

  double customer(Subject subject) {
    return falling(
        subject.needs().stream()
            .map(need -> Math.pow(size(need) * trust(need) * perceived(need), 1 / 3.0))
            .toList());
  }

  /** Business value as far as a known need carries it. */
  double carried(Subject subject) {
    double known =
        falling(
            subject.needs().stream()
                .map(need -> trust(need) * Math.pow(size(need) * perceived(need), 1 / 3.0))
                .toList());
    double floor = of(Parameter.GATE_FLOOR);
    double gate = floor + (1 - floor) * Math.min(1, known / of(Parameter.GATE_FULL));
    return business(subject) * gate;
  }

  /** The customer weight at which two issues would be level; NaN if both lead in nothing. */
  double level(Subject one, Subject other) {
    double business = carried(other) - carried(one);
    return business / (customer(one) - customer(other) + business);
  }

  double confidence(Serving need, Stance stance) {
    List<Double> caps =
        List.copyOf(new TreeSet<>(model.evidence().values().stream().map(s -> s.cap()).toList()));
    double sum = 0;
    double before = 0;
    for (double cap : caps) {
      double weight =
          weight(need, stance, piece -> model.strengthOf(piece.kind()).cap() >= cap ? 1 : 0);
      sum += (cap - before) * (1 - Math.pow(2, -weight));
      before = cap;
    }
    return sum;
  }

  private double weight(Serving need, Stance stance, ToDoubleFunction<Evidence> counts) {
    double weight = 0;
    for (Evidence piece : need.evidence()) {
      if (piece.stance() == stance) {
        weight += counts.applyAsDouble(piece) * piece.sources() * left(piece);
      }
    }
    return weight;
  }

  private double left(Evidence piece) {
    EvidenceKind kind = piece.kind();
    long age = Math.max(0, ChronoUnit.DAYS.between(piece.date(), ANeed.TODAY));
    return Math.pow(2, -age / model.strengthOf(kind).halfLife());
  }

  private double trust(Serving need) {
    if (supposed.contains(need.need())) {
      return trust;
    }
    double share = of(Parameter.UNVALIDATED_SHARE);
    return (share + (1 - share) * confidence(need, Stance.SUPPORTS))
        * (1 - confidence(need, Stance.CONTRADICTS));
  }

  private double size(Serving need) {
    double importance = given(need.ratings().importance(), 5);
    double satisfaction = given(need.ratings().satisfaction(), 5);
    double floor = of(Parameter.REACH_FLOOR);
    return importance
        * (10 - satisfaction)
        / 100
        * (floor + (1 - floor) * given(need.ratings().reach(), .5));
  }

  private double perceived(Serving need) {
    double fit = given(need.fit(), 5) / 10;
    double experience = need.experience() / 10;
    double felt = fit * (1 + of(Parameter.EXPERIENCE_GAIN) * experience);
    return Math.min(
        Math.min(1, of(Parameter.VALUE_CAP) * fit),
        felt + of(Parameter.EXPERIENCE_BONUS) * Math.max(experience, 0));
  }

  private double business(Subject subject) {
    List<Double> strengths = new ArrayList<>();
    for (Serving need : subject.needs()) {
      need.impacts().forEach(impact -> strengths.add(strength(impact) * given(need.fit(), 5) / 10));
    }
    subject.impacts().forEach(impact -> strengths.add(strength(impact)));
    return falling(strengths);
  }

  private double strength(Impact impact) {
    return of(Parameter.IMPACT_SCALE) * model.weightOf(impact.kind()) * impact.magnitude() / 10;
  }

  /** Each further value counts as a share of the one before. */
  private double falling(List<Double> values) {
    double left = 1;
    double share = 1;
    for (double value : values.stream().sorted(Comparator.reverseOrder()).toList()) {
      left *= 1 - share * value;
      share *= of(Parameter.FURTHER);
    }
    return 1 - left;
  }

  private double of(Parameter parameter) {
    return model.of(parameter);
  }

  private static double given(@Nullable Double rating, double missing) {
    return Objects.requireNonNullElse(rating, missing);
  }
}
