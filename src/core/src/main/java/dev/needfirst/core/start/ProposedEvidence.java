package dev.needfirst.core.start;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.EvidenceDraft;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evidence that a need would get by rule: of the issues that serve it, the one to which most people
 * came is a request, or a support case, of so many people.
 *
 * <p>One issue and not their sum, since the same people may have come to several; never a
 * restricted one, since evidence is read by others than the issue is.
 *
 * @param kind request or support case
 * @param issues how many serve the need
 */
public record ProposedEvidence(
    Need need, EvidenceKind kind, Visited issue, int issues, EvidenceDraft draft) {

  /**
   * What the rule of one kind proposes, most people first. An issue is evidence of a need once in
   * each kind, however many come to it later.
   *
   * @param serving the issues that serve the needs, by the needs' ids; an issue may be there more
   *     than once, counted in several ways
   */
  public static List<ProposedEvidence> of(
      EvidenceKind kind, List<Need> needs, Map<Long, List<Visited>> serving) {
    return needs.stream()
        .flatMap(need -> of(kind, need, serving.getOrDefault(need.id(), List.of())).stream())
        .sorted(
            Comparator.comparingInt((ProposedEvidence proposed) -> proposed.issue().sources())
                .reversed()
                .thenComparing(proposed -> proposed.need().id()))
        .toList();
  }

  private static Optional<ProposedEvidence> of(
      EvidenceKind kind, Need need, List<Visited> serving) {
    int issues = (int) serving.stream().mapToLong(Visited::id).distinct().count();
    return serving.stream()
        .filter(issue -> !issue.restricted() && issue.people() > 0)
        .max(Comparator.comparingLong(Visited::people).thenComparing(Visited::id))
        .filter(issue -> need.evidence().stream().noneMatch(one -> isOf(one, kind, issue)))
        .map(issue -> new ProposedEvidence(need, kind, issue, issues, draft(kind, issue)));
  }

  private static boolean isOf(Evidence present, EvidenceKind kind, Visited issue) {
    return present.kind() == kind && issue.url().equals(present.url());
  }

  private static EvidenceDraft draft(EvidenceKind kind, Visited issue) {
    return new EvidenceDraft(
        kind.code(),
        null,
        (double) issue.sources(),
        issue.newest().toString(),
        issue.summary(),
        issue.url());
  }
}
