package dev.needfirst.core.ranking;

import dev.needfirst.core.score.Confidence;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.core.score.Served;
import dev.needfirst.core.score.Serving;
import dev.needfirst.core.score.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the needs about which more should be known: those whose proof or refutation would change
 * the first places of a list most.
 *
 * <p>A list is scored again with each need known for certain (trust 1), and again with it refuted
 * (trust 0). What is known already is no surprise: the changes count as far as neither supporting
 * nor contradicting evidence has settled the need, {@code (1 − K⁺)·(1 − K⁻)}.
 */
public final class ResearchNext {

  private static final Confidence PROVED = new Confidence(1, 0);
  private static final Confidence REFUTED = new Confidence(0, 1);
  private static final int LEAST_GAIN = 50;

  private static final Comparator<Candidate> MOST_FIRST =
      Comparator.comparingDouble((Candidate candidate) -> -candidate.expectedChange())
          .thenComparingInt(candidate -> -candidate.gain())
          .thenComparing(Candidate::issue)
          .thenComparingLong(Candidate::need);

  private final Scoring scoring;
  private final int top;
  private final List<Listed> list;
  private final List<List<Served>> served = new ArrayList<>();
  private final Map<Long, Served> weighed = new LinkedHashMap<>();
  private final int[] hundredths;
  private final boolean[] first;

  private ResearchNext(Collection<Listed> list, Scoring scoring, int top) {
    this.scoring = scoring;
    this.list = list.stream().sorted(Comparator.comparing(Listed::key)).toList();
    this.hundredths = new int[list.size()];
    this.top = Math.min(top, hundredths.length);
    for (int at = 0; at < hundredths.length; at++) {
      Subject subject = this.list.get(at).subject();
      served.add(subject.needs().stream().map(this::weighedOnce).toList());
      hundredths[at] = scoring.figures(served.get(at), subject.impacts()).hundredths();
    }
    this.first = firstOf(hundredths);
  }

  /** An issue of the list, and what its score is made of. */
  public record Listed(IssueKey key, Subject subject) {}

  /**
   * The needs worth research, the one that would change most first; left out are those that would
   * neither change the first places nor raise any issue by half a point.
   *
   * @param list the scored issues, each once, in any order
   * @param top how many first places count, at least 1
   */
  public static List<Candidate> of(Collection<Listed> list, Scoring scoring, int top) {
    ResearchNext research = new ResearchNext(list, scoring, top);
    List<Candidate> candidates = new ArrayList<>();
    research
        .serving()
        .forEach(
            (asked, issues) -> {
              Candidate candidate = research.candidate(asked, issues);
              if (candidate.topChange() > 0 || candidate.gain() >= LEAST_GAIN) {
                candidates.add(candidate);
              }
            });
    candidates.sort(MOST_FIRST);
    return List.copyOf(candidates);
  }

  /**
   * A need that can be looked into.
   *
   * @param issue the place of the only issue that has it, where it is an issue's own; −1 otherwise
   */
  private record Asked(long need, int issue) {}

  /** Which issues of the list serve each need. */
  private Map<Asked, List<Integer>> serving() {
    Map<Asked, List<Integer>> serving = new LinkedHashMap<>();
    for (int at = 0; at < hundredths.length; at++) {
      for (Serving one : list.get(at).subject().needs()) {
        Asked asked = new Asked(one.need(), one.need() == Serving.OWN ? at : -1);
        serving.computeIfAbsent(asked, need -> new ArrayList<>()).add(at);
      }
    }
    return serving;
  }

  private Candidate candidate(Asked asked, List<Integer> issues) {
    int[] proved = supposing(asked, issues, PROVED);
    int[] refuted = supposing(asked, issues, REFUTED);
    int best = issues.get(0);
    for (int at : issues) {
      if (proved[at] - hundredths[at] > proved[best] - hundredths[best]) {
        best = at;
      }
    }
    return new Candidate(
        asked.need(),
        list.get(best).key(),
        hundredths[best],
        proved[best],
        confidence(asked, best),
        newcomers(proved),
        newcomers(refuted));
  }

  /** All scores, with one need known so for certain. */
  private int[] supposing(Asked asked, List<Integer> issues, Confidence supposed) {
    int[] supposing = hundredths.clone();
    for (int at : issues) {
      Subject subject = list.get(at).subject();
      List<Served> needs = new ArrayList<>(served.get(at));
      for (int which = 0; which < needs.size(); which++) {
        if (subject.needs().get(which).need() == asked.need()) {
          needs.set(which, scoring.weigh(subject.needs().get(which), supposed));
        }
      }
      Figures figures = scoring.figures(needs, subject.impacts());
      supposing[at] = figures.hundredths();
    }
    return supposing;
  }

  private int newcomers(int[] supposing) {
    boolean[] then = firstOf(supposing);
    int newcomers = 0;
    for (int at = 0; at < then.length; at++) {
      newcomers += then[at] && !first[at] ? 1 : 0;
    }
    return newcomers;
  }

  private boolean[] firstOf(int[] scores) {
    boolean[] among = new boolean[scores.length];
    int[] order = Ranking.order(scores);
    Arrays.stream(order, 0, top).forEach(at -> among[at] = true);
    return among;
  }

  private Confidence confidence(Asked asked, int at) {
    return served.get(at).stream()
        .filter(one -> one.need().id() == asked.need())
        .findFirst()
        .orElseThrow()
        .need()
        .confidence();
  }

  /** A shared need weighs the same wherever it is served; only how it is served differs. */
  private Served weighedOnce(Serving serving) {
    if (serving.need() == Serving.OWN) {
      return scoring.weigh(serving);
    }
    Served known = weighed.computeIfAbsent(serving.need(), need -> scoring.weigh(serving));
    return new Served(known.need(), serving.fit(), serving.experience());
  }
}
