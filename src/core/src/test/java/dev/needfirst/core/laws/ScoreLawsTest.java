package dev.needfirst.core.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.evidence.Stance;
import dev.needfirst.core.fixtures.ANeed;
import dev.needfirst.core.impact.Direction;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.need.Ratings;
import dev.needfirst.core.score.Comparison;
import dev.needfirst.core.score.Confidence;
import dev.needfirst.core.score.Exact;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.NeedValue;
import dev.needfirst.core.score.Score;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.core.score.Serving;
import dev.needfirst.core.score.Status;
import dev.needfirst.core.score.Subject;
import dev.needfirst.core.score.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;

/** Laws 1 to 10 of the model's documentation. */
@Domain(Generated.class)
@Domain(DomainContext.Global.class)
class ScoreLawsTest {

  private static final double DUST = 1e-9;
  private static final Offset<Double> NEARLY = offset(DUST);

  // 1. Ranges

  @Property
  void everyFigureStaysInItsRange(@ForAll Subject subject, @ForAll Model model) {
    Score score = scored(subject, model);
    Exact exact = score.exact();
    if (exact == null) {
      assertThat(subject).isEqualTo(Subject.NOTHING);
      assertThat(score.status()).isEqualTo(Status.UNSCORED);
      return;
    }
    assertThat(List.of(exact.score(), exact.low(), exact.high(), exact.withheld()))
        .allSatisfy(points -> assertThat(points).isBetween(0.0, 100.0));
    assertThat(List.of(exact.customer(), exact.business(), exact.gate()))
        .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
    assertThat(score.waterfall().terms()).allSatisfy(term -> assertThat(term.points()).isFinite());
    for (NeedValue need : score.needs()) {
      assertThat(need.customerValue()).isBetween(0.0, 100.0);
      assertThat(need.confidence().supporting()).isBetween(0.0, 1.0);
      assertThat(need.confidence().contradicting()).isBetween(0.0, 1.0);
      assertThat(need.confidence().value()).isBetween(0.0, 1.0);
    }
  }

  // 2. Monotone

  @Property
  void moreImportanceNeverLowersAScore(
      @ForAll @Size(min = 1, max = 3) List<Serving> needs,
      @ForAll Model model,
      @ForAll @DoubleRange(max = 10) double importance) {
    Ratings was = needs.get(0).ratings();
    Assume.that(was.importance() != null && importance >= was.importance());
    rises(needs, model, it -> it.withRatings(rated(importance, was.satisfaction(), was.reach())));
  }

  @Property
  void moreSatisfactionNeverRaisesAScore(
      @ForAll @Size(min = 1, max = 3) List<Serving> needs,
      @ForAll Model model,
      @ForAll @DoubleRange(max = 10) double satisfaction) {
    Ratings was = needs.get(0).ratings();
    Assume.that(was.satisfaction() != null && satisfaction <= was.satisfaction());
    rises(needs, model, it -> it.withRatings(rated(was.importance(), satisfaction, was.reach())));
  }

  @Property
  void moreReachNeverLowersAScore(
      @ForAll @Size(min = 1, max = 3) List<Serving> needs,
      @ForAll Model model,
      @ForAll @DoubleRange(max = 1) double reach) {
    Ratings was = needs.get(0).ratings();
    Assume.that(was.reach() != null && reach >= was.reach());
    rises(needs, model, it -> it.withRatings(rated(was.importance(), was.satisfaction(), reach)));
  }

  @Property
  void moreFitNeverLowersAScore(
      @ForAll @Size(min = 1, max = 3) List<Serving> needs,
      @ForAll Model model,
      @ForAll @DoubleRange(max = 10) double fit) {
    Double was = needs.get(0).fit();
    Assume.that(was != null && fit >= was);
    rises(needs, model, it -> it.withFit(fit));
  }

  @Property
  void moreExperienceNeverLowersAScore(
      @ForAll @Size(min = 1, max = 3) List<Serving> needs,
      @ForAll Model model,
      @ForAll @DoubleRange(min = -10, max = 10) double experience) {
    Assume.that(experience >= needs.get(0).experience());
    rises(needs, model, it -> experiencing(it, experience));
  }

  @Property
  void supportingEvidenceNeverLowersAScoreAndContradictingNeverRaisesOne(
      @ForAll @Size(min = 1, max = 3) List<Serving> needs,
      @ForAll Model model,
      @ForAll Evidence found) {
    List<Evidence> more = new ArrayList<>(needs.get(0).evidence());
    more.add(found);
    double before = exact(new Subject(needs, List.of()), model).score();
    double after =
        exact(new Subject(first(needs, it -> it.withEvidence(more)), List.of()), model).score();
    if (found.supports()) {
      assertThat(after).isGreaterThanOrEqualTo(before - DUST);
    } else {
      assertThat(after).isLessThanOrEqualTo(before + DUST);
    }
  }

  @Property
  void freshContradictionLowersTheScoreOfAnIssueWithOneNeed(
      @ForAll Serving serving, @ForAll("ordinary") Model model, @ForAll EvidenceKind kind) {
    List<Evidence> doubted =
        new ArrayList<>(serving.evidence().stream().filter(Evidence::supports).toList());
    Serving undoubted = serving.withEvidence(doubted);
    doubted.add(new Evidence(0, kind, Stance.CONTRADICTS, 1, ANeed.TODAY, "not so", null, null));
    Exact before = exact(new Subject(List.of(undoubted), List.of()), model);
    Assume.that(before.customer() > DUST);

    Exact after = exact(new Subject(List.of(serving.withEvidence(doubted)), List.of()), model);

    assertThat(after.score()).isLessThan(before.score());
  }

  @Property
  void aFurtherNeedOrImpactNeverLowersAScore(
      @ForAll Subject subject,
      @ForAll Model model,
      @ForAll Serving further,
      @ForAll Impact impact) {
    Assume.that(!subject.equals(Subject.NOTHING));
    double before = exact(subject, model).score();

    assertThat(exact(new Subject(with(subject.needs(), further), subject.impacts()), model).score())
        .isGreaterThanOrEqualTo(before - DUST);
    assertThat(exact(new Subject(subject.needs(), with(subject.impacts(), impact)), model).score())
        .isGreaterThanOrEqualTo(before - DUST);
  }

  @Property
  void moreMagnitudeNeverLowersAScore(
      @ForAll Subject subject,
      @ForAll Model model,
      @ForAll Impact impact,
      @ForAll @DoubleRange(max = 10) double magnitude) {
    Assume.that(magnitude >= impact.magnitude());
    Impact greater = new Impact(0, impact.direction(), impact.kind(), magnitude, null, null);

    double before =
        exact(new Subject(subject.needs(), with(subject.impacts(), impact)), model).score();
    double after =
        exact(new Subject(subject.needs(), with(subject.impacts(), greater)), model).score();

    assertThat(after).isGreaterThanOrEqualTo(before - DUST);
  }

  // 3. Business alone

  @Property
  void businessAloneStaysBelowTheFloorOfTheGate(
      @ForAll @Size(min = 1, max = 30) List<Impact> impacts, @ForAll Model model) {
    assertThat(exact(new Subject(List.of(), impacts), model).score())
        .isLessThanOrEqualTo(
            100 * model.of(Parameter.BUSINESS_WEIGHT) * model.of(Parameter.GATE_FLOOR) + DUST);
  }

  // 4. Product first

  @Property
  void withoutFitThereIsNoCustomerValue(
      @ForAll @Size(min = 1, max = 4) List<Serving> needs, @ForAll Model model) {
    List<Serving> unfit = needs.stream().map(it -> it.withFit(0.0)).toList();

    assertThat(exact(new Subject(unfit, List.of()), model).customer()).isZero();
  }

  @Property
  void experienceChangesWhatAnIssueFeelsLikeByABoundedFactor(
      @ForAll Serving serving,
      @ForAll Model model,
      @ForAll @DoubleRange(min = -10, max = 10) double experience) {
    double gain = model.of(Parameter.EXPERIENCE_GAIN);
    Assume.that(gain < 1 && serving.fit() != null && serving.fit() > 1e-6);

    double one = feelsLike(serving, model);
    double other = feelsLike(experiencing(serving, experience), model);

    assertThat(Math.max(one, other) / Math.min(one, other))
        .isLessThanOrEqualTo(model.of(Parameter.VALUE_CAP) / (1 - gain) * (1 + DUST));
  }

  // 5. Kind over number

  @Property
  void noNumberOfSourcesOfOneKindGivesMoreThanItsCap(
      @ForAll EvidenceKind kind,
      @ForAll @Size(min = 1, max = 8)
          List<@IntRange(min = 1, max = Evidence.MOST_SOURCES) Integer> sources,
      @ForAll Model model) {
    List<Evidence> evidence =
        sources.stream()
            .map(n -> new Evidence(0, kind, Stance.SUPPORTS, n, ANeed.TODAY, "so", null, null))
            .toList();

    Confidence confidence = new Scoring(model, ANeed.TODAY).confidence(evidence);

    assertThat(confidence.value()).isLessThanOrEqualTo(model.strengthOf(kind).cap());
  }

  // 6. Independence

  @Property
  void orderNeverMatters(@ForAll Subject subject, @ForAll Model model, @ForAll Random random) {
    List<Serving> needs =
        new ArrayList<>(
            subject.needs().stream()
                .map(
                    it ->
                        new Serving(
                            it.need(),
                            it.ratings(),
                            shuffled(it.evidence(), random),
                            shuffled(it.impacts(), random),
                            it.fit(),
                            it.experience()))
                .toList());
    Subject other = new Subject(shuffled(needs, random), shuffled(subject.impacts(), random));

    assertThat(scored(other, model)).isEqualTo(scored(subject, model));
  }

  @Property
  void anIssuesOwnNeedNeverTouchesASharedOne(
      @ForAll @Size(min = 1, max = 3) List<Serving> needs,
      @ForAll @DoubleRange(max = 10) double importance) {
    Subject untouched = Subject.of(needs, OwnInputs.NONE, List.of());

    assertThat(Subject.of(needs, new OwnInputs("own words", importance, null), List.of()))
        .isEqualTo(untouched);
  }

  // 7. Interval

  @Property
  void theScoreLiesInItsInterval(@ForAll Subject subject, @ForAll Model model) {
    Assume.that(!subject.equals(Subject.NOTHING));
    Exact exact = exact(subject, model);

    assertThat(exact.score()).isBetween(exact.low(), exact.high());
  }

  @Property
  void fillingAGapNeverWidensTheInterval(
      @ForAll @Size(min = 1, max = 3) List<Serving> needs,
      @ForAll Model model,
      @ForAll @DoubleRange(max = 1) double filled) {
    Serving open = needs.get(0);
    Ratings ratings = open.ratings();
    Assume.that(open.fit() == null || !ratings.complete());
    Exact before = exact(new Subject(needs, List.of()), model);
    UnaryOperator<Serving> filling;
    if (open.fit() == null) {
      filling = it -> it.withFit(10 * filled);
    } else if (ratings.importance() == null) {
      filling = it -> it.withRatings(rated(10 * filled, ratings.satisfaction(), ratings.reach()));
    } else if (ratings.satisfaction() == null) {
      filling = it -> it.withRatings(rated(ratings.importance(), 10 * filled, ratings.reach()));
    } else {
      filling = it -> it.withRatings(rated(ratings.importance(), ratings.satisfaction(), filled));
    }

    Exact after = exact(new Subject(first(needs, filling), List.of()), model);

    assertThat(after.low()).isGreaterThanOrEqualTo(before.low() - DUST);
    assertThat(after.high()).isLessThanOrEqualTo(before.high() + DUST);
  }

  // 8. The waterfall

  @Property
  void theWaterfallSumsToTheScore(@ForAll Subject subject, @ForAll Model model) {
    Assume.that(!subject.equals(Subject.NOTHING));
    Score score = scored(subject, model);

    assertThat(score.waterfall().sum()).isCloseTo(exactOf(score).score(), NEARLY);
  }

  @Property
  void theTermsOfAComparisonSumToTheDifference(
      @ForAll Subject first, @ForAll Subject second, @ForAll Model model) {
    Assume.that(!first.equals(Subject.NOTHING) && !second.equals(Subject.NOTHING));

    Comparison comparison =
        Comparison.of(scored(first, model), scored(second, model)).orElseThrow();

    assertThat(comparison.terms().stream().mapToDouble(Term::points).sum())
        .isCloseTo(comparison.difference(), NEARLY);
  }

  @Property
  void twoIssuesAreLevelAtTheirFlipWeight(@ForAll Subject first, @ForAll Subject second) {
    Assume.that(!first.equals(Subject.NOTHING) && !second.equals(Subject.NOTHING));
    Model model = Model.customerFirst();
    Double flip =
        Comparison.of(scored(first, model), scored(second, model))
            .orElseThrow()
            .flipCustomerWeight();
    Assume.that(flip != null);

    Model flipped = model.withCustomerWeight(Objects.requireNonNull(flip));

    assertThat(exact(first, flipped).score()).isCloseTo(exact(second, flipped).score(), NEARLY);
  }

  // 9. Lists do not beat strength

  @Property
  void aCopyOfANeedAddsLessThanTheNeed(@ForAll Serving serving, @ForAll Model model) {
    double one = exact(new Subject(List.of(serving), List.of()), model).customer();
    double two = exact(new Subject(List.of(serving, serving), List.of()), model).customer();

    assertThat(two).isCloseTo(1 - (1 - one) * (1 - model.of(Parameter.FURTHER) * one), NEARLY);
  }

  @Property
  void noNumberOfSmallImpactsReachesALargeOne(@ForAll @IntRange(min = 1, max = 1_000) int count) {
    Impact small = new Impact(0, Direction.NEGATIVE, ImpactKind.SUPPORT, 2, null, null);
    Impact large = new Impact(0, Direction.NEGATIVE, ImpactKind.SUPPORT, 10, null, null);
    Model model = Model.customerFirst();

    assertThat(exact(new Subject(List.of(), Collections.nCopies(count, small)), model).business())
        .isLessThan(exact(new Subject(List.of(), List.of(large)), model).business());
  }

  // 10. Reproducible

  @Property
  void sameInputsGiveTheSameScoreInFullAndInBrief(@ForAll Subject subject, @ForAll Model model) {
    Scoring scoring = new Scoring(model, ANeed.TODAY);
    Scoring elsewhere =
        new Scoring(
            new Model(model.parameters(), model.impactWeights(), model.evidence()), ANeed.TODAY);
    Figures brief =
        scoring.figures(subject.needs().stream().map(scoring::weigh).toList(), subject.impacts());

    assertThat(elsewhere.score(subject)).isEqualTo(scoring.score(subject));
    assertThat(brief).isEqualTo(scoring.score(subject).figures());
  }

  @Provide
  Arbitrary<Model> ordinary() {
    return Arbitraries.oneOf(Arbitraries.just(Model.customerFirst()), Generated.ordinaryModel());
  }

  private static void rises(List<Serving> needs, Model model, UnaryOperator<Serving> improvement) {
    double before = exact(new Subject(needs, List.of()), model).score();
    double after = exact(new Subject(first(needs, improvement), List.of()), model).score();

    assertThat(after).isGreaterThanOrEqualTo(before - DUST);
  }

  private static Score scored(Subject subject, Model model) {
    return new Scoring(model, ANeed.TODAY).score(subject);
  }

  private static Exact exact(Subject subject, Model model) {
    return exactOf(scored(subject, model));
  }

  private static Exact exactOf(Score score) {
    return Objects.requireNonNull(score.exact());
  }

  private static double feelsLike(Serving serving, Model model) {
    NeedValue value = scored(new Subject(List.of(serving), List.of()), model).needs().get(0);
    return Objects.requireNonNull(value.feelsLike());
  }

  private static Ratings rated(
      @Nullable Double importance, @Nullable Double satisfaction, @Nullable Double reach) {
    return new Ratings(importance, satisfaction, reach);
  }

  private static Serving experiencing(Serving serving, double experience) {
    return new Serving(
        serving.need(),
        serving.ratings(),
        serving.evidence(),
        serving.impacts(),
        serving.fit(),
        experience);
  }

  private static List<Serving> first(List<Serving> needs, UnaryOperator<Serving> change) {
    List<Serving> changed = new ArrayList<>(needs);
    changed.set(0, change.apply(needs.get(0)));
    return changed;
  }

  private static <T> List<T> with(List<T> items, T further) {
    List<T> more = new ArrayList<>(items);
    more.add(further);
    return more;
  }

  private static <T> List<T> shuffled(List<T> items, Random random) {
    List<T> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
