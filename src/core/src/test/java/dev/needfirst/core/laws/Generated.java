package dev.needfirst.core.laws;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.evidence.Stance;
import dev.needfirst.core.fixtures.ANeed;
import dev.needfirst.core.impact.Direction;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.model.Strength;
import dev.needfirst.core.need.Ratings;
import dev.needfirst.core.score.Serving;
import dev.needfirst.core.score.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Needs, issues and models of every valid sort, the extreme ones among them. */
class Generated extends DomainContextBase {

  private static final int MOST_NEEDS = 4;
  private static final int MOST_ITEMS = 5;

  @Provide
  Arbitrary<Evidence> evidence() {
    return Combinators.combine(
            Arbitraries.of(EvidenceKind.class),
            Arbitraries.frequency(Tuple.of(3, Stance.SUPPORTS), Tuple.of(1, Stance.CONTRADICTS)),
            Arbitraries.oneOf(
                Arbitraries.integers().between(1, 8),
                Arbitraries.integers().between(1, Evidence.MOST_SOURCES)),
            Arbitraries.integers().between(-3, 4_000))
        .as(
            (kind, stance, sources, age) ->
                new Evidence(
                    0, kind, stance, sources, ANeed.TODAY.minusDays(age), "found", null, null));
  }

  @Provide
  Arbitrary<Impact> impact() {
    return Combinators.combine(
            Arbitraries.of(Direction.class), Arbitraries.of(ImpactKind.class), upTo(10))
        .as((direction, kind, magnitude) -> new Impact(0, direction, kind, magnitude, null, null));
  }

  @Provide
  Arbitrary<Ratings> ratings() {
    return Combinators.combine(
            upTo(10).injectNull(.2), upTo(10).injectNull(.2), upTo(1).injectNull(.2))
        .as(Ratings::new);
  }

  @Provide
  Arbitrary<Serving> serving() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 1_000_000),
            ratings(),
            evidence().list().ofMaxSize(MOST_ITEMS),
            impact().list().ofMaxSize(MOST_ITEMS),
            upTo(10).injectNull(.2),
            upTo(20).map(shifted -> shifted - 10))
        .as(Serving::new);
  }

  @Provide
  Arbitrary<Subject> subject() {
    return Combinators.combine(
            serving().list().ofMaxSize(MOST_NEEDS).uniqueElements(Serving::need),
            impact().list().ofMaxSize(MOST_ITEMS))
        .as(Subject::new);
  }

  /** The default, one like that which an admin would set, or one at the ends of what is valid. */
  @Provide
  Arbitrary<Model> model() {
    return Arbitraries.oneOf(
        Arbitraries.just(Model.customerFirst()), model(Generated::ordinary), model(Generated::any));
  }

  static Arbitrary<Model> ordinaryModel() {
    return model(Generated::ordinary);
  }

  private static Arbitrary<Model> model(BiFunction<Double, Double, Arbitrary<Double>> numbers) {
    List<Arbitrary<Double>> parameters = new ArrayList<>();
    for (Parameter parameter : Parameter.values()) {
      parameters.add(
          parameter == Parameter.IMPACT_SCALE
              ? numbers.apply(0.0, 1.0)
              : numbers.apply(parameter.least(), parameter.most()));
    }
    int kinds = EvidenceKind.values().length;
    return Combinators.combine(
            Combinators.combine(parameters).as(List::copyOf),
            numbers.apply(0.0, 1.0).list().ofSize(ImpactKind.values().length),
            numbers.apply(Double.MIN_VALUE, 1.0).list().ofSize(kinds),
            numbers.apply(1.0, Double.MAX_VALUE).list().ofSize(kinds))
        .as(Generated::model);
  }

  private static Model model(
      List<Double> numbers, List<Double> weights, List<Double> caps, List<Double> halfLives) {
    Map<Parameter, Double> parameters = new EnumMap<>(Parameter.class);
    int at = 0;
    for (Parameter parameter : Parameter.values()) {
      double number = numbers.get(at++);
      if (parameter == Parameter.CUSTOMER_WEIGHT) {
        parameters.put(Parameter.BUSINESS_WEIGHT, 1 - number);
      }
      parameters.putIfAbsent(parameter, number);
    }
    Map<ImpactKind, Double> impactWeights = new EnumMap<>(ImpactKind.class);
    at = 0;
    for (ImpactKind kind : ImpactKind.values()) {
      impactWeights.put(kind, weights.get(at++));
    }
    Map<EvidenceKind, Strength> evidence = new EnumMap<>(EvidenceKind.class);
    at = 0;
    for (EvidenceKind kind : EvidenceKind.values()) {
      evidence.put(kind, new Strength(caps.get(at), halfLives.get(at)));
      at++;
    }
    return new Model(parameters, impactWeights, evidence);
  }

  private static Arbitrary<Double> ordinary(double least, double most) {
    double start = Math.max(least, Math.min(.05, most));
    double end = Math.max(start, Math.min(most, least >= 1 ? 3_000 : .95));
    return Arbitraries.doubles().between(start, end).ofScale(3);
  }

  private static Arbitrary<Double> any(double least, double most) {
    return Arbitraries.oneOf(
        Arbitraries.of(least, most),
        Arbitraries.of(1e-300, 1e-20, 1 - 1e-16, .1, .5, 1.0, 2.0, 1e300)
            .map(number -> Math.min(most, Math.max(least, number))),
        ordinary(least, most));
  }

  private static Arbitrary<Double> upTo(double most) {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 10).map(tenths -> tenths * most / 10),
        Arbitraries.doubles().between(0, most),
        Arbitraries.of(0.0, Double.MIN_VALUE, 1e-300, 1e-20, most - most * 1e-15, most));
  }
}
