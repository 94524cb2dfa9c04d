package dev.needfirst.core.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.needfirst.core.evidence.Stance;
import dev.needfirst.core.fixtures.ANeed;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.ranking.Candidate;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.ranking.ResearchNext;
import dev.needfirst.core.score.Comparison;
import dev.needfirst.core.score.Exact;
import dev.needfirst.core.score.Score;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.core.score.Serving;
import dev.needfirst.core.score.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/**
 * A thousand random cases of each, against the formulas written down once more: scores, the weight
 * at which two issues change places, and what to research next.
 */
@Domain(Generated.class)
@Domain(DomainContext.Global.class)
class ByHandTest {

  @Property
  void scoresOfTheStandardModelAreWhatTheFormulasSay(@ForAll Subject subject) {
    compareWithFormulas(subject, Model.customerFirst());
  }

  @Property(tries = 1_000)
  void scoresUnderAThousandModelsAreWhatTheFormulasSay(
      @ForAll Subject subject, @ForAll("savedModels") Model model) {
    compareWithFormulas(subject, model);
  }

  private static void compareWithFormulas(Subject subject, Model model) {
    Exact exact = score(subject, model).exact();
    Assume.that(exact != null);
    if (exact != null) {
      assertThat(exact.score()).isCloseTo(ByHand.under(model).score(subject), offset(1e-6));
    }
  }

  @Property(tries = 1_000)
  void theDifferenceAndTheFlipWeightAreWhatTheFormulasSay(
      @ForAll Subject one, @ForAll Subject other, @ForAll("ordinaryModels") Model model) {
    Comparison comparison = Comparison.of(score(one, model), score(other, model)).orElse(null);
    Assume.that(comparison != null);
    if (comparison == null) {
      return;
    }
    ByHand hand = ByHand.under(model);
    assertThat(comparison.difference())
        .isCloseTo(hand.score(one) - hand.score(other), offset(1e-6));
    Double flip = comparison.flipCustomerWeight();
    double level = hand.level(one, other);
    // At the very ends the last digit decides whether there is one.
    Assume.that(Double.isNaN(level) || (Math.abs(level) > 1e-6 && Math.abs(level - 1) > 1e-6));
    if (flip == null) {
      assertThat(level > 0 && level < 1).isFalse();
    } else {
      ByHand flipped = ByHand.under(model.withCustomerWeight(flip));
      assertThat(flipped.score(one)).isCloseTo(flipped.score(other), offset(1e-6));
      assertThat(level).isBetween(0.0, 1.0);
    }
  }

  @Property(tries = 1_000)
  void whatToResearchNextIsWhatScoringTheListAgainSays(
      @ForAll("backlogs") List<Subject> backlog, @ForAll @IntRange(min = 1, max = 6) int top) {
    Model model = Model.customerFirst();
    List<ResearchNext.Listed> list = listed(backlog);

    List<Candidate> candidates = ResearchNext.of(list, new Scoring(model, ANeed.TODAY), top);

    List<Expected> expected = expected(list, ByHand.under(model), top);
    assertThat(candidates)
        .extracting(Candidate::need)
        .containsExactlyInAnyOrderElementsOf(
            expected.stream()
                .filter(one -> one.ifProved + one.ifRefuted > 0 || one.gain >= 50)
                .map(one -> one.need)
                .toList());
    for (Candidate candidate : candidates) {
      Expected same =
          expected.stream().filter(one -> one.need == candidate.need()).findFirst().orElseThrow();
      assertThat(List.of(candidate.ifProved(), candidate.ifRefuted(), candidate.gain()))
          .isEqualTo(List.of(same.ifProved, same.ifRefuted, same.gain));
    }
    assertThat(candidates)
        .isSortedAccordingTo(
            Comparator.comparingDouble((Candidate one) -> -open(one, expected))
                .thenComparing(one -> -one.gain()));
  }

  private record Expected(long need, int ifProved, int ifRefuted, int gain, double open) {}

  private static double open(Candidate candidate, List<Expected> expected) {
    return candidate.topChange()
        * expected.stream()
            .filter(one -> one.need == candidate.need())
            .findFirst()
            .orElseThrow()
            .open;
  }

  private static List<Expected> expected(List<ResearchNext.Listed> list, ByHand hand, int top) {
    Set<Long> needs = new TreeSet<>();
    list.forEach(one -> one.subject().needs().forEach(need -> needs.add(need.need())));
    List<Expected> expected = new ArrayList<>();
    Map<IssueKey, Integer> now = rounded(list, hand);
    Set<IssueKey> first = first(now, top);
    for (long need : needs) {
      Map<IssueKey, Integer> proved = rounded(list, hand.supposing(need, 1));
      Map<IssueKey, Integer> refuted = rounded(list, hand.supposing(need, 0));
      int gain = 0;
      double open = 0;
      for (ResearchNext.Listed one : list) {
        gain = Math.max(gain, of(proved, one.key()) - of(now, one.key()));
        for (Serving serving : one.subject().needs()) {
          if (serving.need() == need) {
            open =
                (1 - hand.confidence(serving, Stance.SUPPORTS))
                    * (1 - hand.confidence(serving, Stance.CONTRADICTS));
          }
        }
      }
      expected.add(
          new Expected(
              need,
              newcomers(first, first(proved, top)),
              newcomers(first, first(refuted, top)),
              gain,
              open));
    }
    return expected;
  }

  private static int newcomers(Set<IssueKey> before, Set<IssueKey> then) {
    Set<IssueKey> newcomers = new HashSet<>(then);
    newcomers.removeAll(before);
    return newcomers.size();
  }

  private static Set<IssueKey> first(Map<IssueKey, Integer> scores, int top) {
    return scores.keySet().stream()
        .sorted(
            Comparator.comparingInt((IssueKey key) -> -of(scores, key))
                .thenComparing(Comparator.naturalOrder()))
        .limit(top)
        .collect(Collectors.toSet());
  }

  private static int of(Map<IssueKey, Integer> scores, IssueKey key) {
    return Objects.requireNonNull(scores.get(key));
  }

  /** The scores in hundredths. */
  private static Map<IssueKey, Integer> rounded(Collection<ResearchNext.Listed> list, ByHand hand) {
    return list.stream()
        .collect(
            Collectors.toMap(
                ResearchNext.Listed::key,
                one -> (int) Math.round(hand.score(one.subject()) * 100)));
  }

  private static List<ResearchNext.Listed> listed(List<Subject> backlog) {
    List<ResearchNext.Listed> list = new ArrayList<>();
    for (Subject subject : backlog) {
      list.add(new ResearchNext.Listed(new IssueKey("SHOP", 1 + list.size()), subject));
    }
    return list;
  }

  @Provide
  Arbitrary<Model> savedModels() {
    return Generated.ordinaryModel();
  }

  @Provide
  Arbitrary<Model> ordinaryModels() {
    return Arbitraries.oneOf(Arbitraries.just(Model.customerFirst()), Generated.ordinaryModel());
  }

  /** Up to eight issues that share up to five needs, as a backlog does. */
  @Provide
  Arbitrary<List<Subject>> backlogs() {
    Generated generated = new Generated();
    Arbitrary<List<Serving>> needs = generated.serving().list().ofSize(5);
    return needs.flatMap(five -> issue(five, generated).list().ofMinSize(1).ofMaxSize(8));
  }

  private static Arbitrary<Subject> issue(List<Serving> needs, Generated generated) {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4).set().ofMinSize(1).ofMaxSize(3),
            Arbitraries.integers().between(0, 10).map(Integer::doubleValue),
            generated.impact().list().ofMaxSize(2))
        .as(
            (which, fit, impacts) ->
                new Subject(
                    which.stream().map(at -> numbered(needs.get(at), at + 1).withFit(fit)).toList(),
                    impacts));
  }

  private static Serving numbered(Serving need, long id) {
    return new Serving(
        id, need.ratings(), need.evidence(), need.impacts(), need.fit(), need.experience());
  }

  private static Score score(Subject subject, Model model) {
    return new Scoring(model, ANeed.TODAY).score(subject);
  }
}
