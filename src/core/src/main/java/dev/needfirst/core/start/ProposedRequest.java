package dev.needfirst.core.start;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.EvidenceDraft;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A request that a need would get by rule: of the issues that serve it, the one to which most
 * people came is a request of so many people.
 *
 * <p>One issue and not their sum, since the same people may have come to several; never a
 * restricted one, since evidence is read by others than the issue is. It is of the day on which the
 * issue was created, the oldest that it can be: nobody records when people voted.
 *
 * @param issues how many serve the need
 */
public record ProposedRequest(Need need, Visited issue, int issues, EvidenceDraft draft) {

  static final EvidenceKind KIND = EvidenceKind.REQUEST;

  /**
   * What the rule proposes, most people first. An issue is a request of a need once, however many
   * come to it later.
   *
   * @param serving the issues that serve the needs, by the needs' ids
   * @param summary what the evidence says of an issue
   */
  public static List<ProposedRequest> of(
      List<Need> needs, Map<Long, List<Visited>> serving, Function<Visited, String> summary) {
    return needs.stream()
        .flatMap(need -> of(need, serving.getOrDefault(need.id(), List.of()), summary).stream())
        .sorted(
            Comparator.comparingInt((ProposedRequest proposed) -> proposed.issue().sources())
                .reversed()
                .thenComparing(proposed -> proposed.need().id()))
        .toList();
  }

  private static Optional<ProposedRequest> of(
      Need need, List<Visited> serving, Function<Visited, String> summary) {
    return serving.stream()
        .filter(issue -> !issue.restricted() && issue.people() > 0)
        .max(Comparator.comparingLong(Visited::people).thenComparing(Visited::id))
        .filter(issue -> need.evidence().stream().noneMatch(present -> isOf(present, issue)))
        .map(
            issue ->
                new ProposedRequest(
                    need, issue, serving.size(), draft(issue, summary.apply(issue))));
  }

  private static boolean isOf(Evidence present, Visited issue) {
    return present.kind() == KIND && issue.url().equals(present.url());
  }

  private static EvidenceDraft draft(Visited issue, String summary) {
    return new EvidenceDraft(
        KIND.code(),
        null,
        (double) issue.sources(),
        issue.created().toString(),
        summary,
        issue.url());
  }
}
