package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.score.Comparison;
import dev.needfirst.core.score.Score;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Answers for the value of issues. */
public final class IssuesAnswering {
  private final Asking asking;
  private final IssueViewing viewing;
  private final ValueShaping shaping;
  private final ValueTexts texts;

  @Inject
  public IssuesAnswering(
      Asking asking, IssueViewing viewing, ValueShaping shaping, ValueTexts texts) {
    this.asking = asking;
    this.viewing = viewing;
    this.shaping = shaping;
    this.texts = texts;
  }

  Response value(String idOrKey) {
    Asking.AskedIssue asked = asking.issue(idOrKey);
    return Answers.ok(
        asking.seesNeeds(asked)
            ? shaping.shape(asked.user(), asked.issue())
            : ValueShapes.PublicShape.of(
                asked.issue().getKey(), viewing.score(asked.issue()).figures()));
  }

  Response compare(@Nullable String a, @Nullable String b) {
    Asking.AskedIssue first = asked("a", a);
    Asking.AskedIssue second = asked("b", b);
    Score one = viewing.score(first.issue());
    Score other = viewing.score(second.issue());
    Comparison comparison =
        Comparison.of(one, other)
            .orElseThrow(
                () -> new Refused(Fault.of(one.figures().scored() ? "b" : "a", "unscored")));
    String keyA = first.issue().getKey();
    String keyB = second.issue().getKey();
    if (!asking.seesNeeds(first) || !asking.seesNeeds(second)) {
      return Answers.ok(
          new ValueShapes.PublicCompareShape(
              keyA, keyB, Shapes.figure(comparison.difference()), comparison.tie()));
    }
    return Answers.ok(
        new ValueShapes.CompareShape(
            keyA,
            keyB,
            Shapes.figure(comparison.difference()),
            comparison.terms().stream().map(ValueShapes.TermShape::of).toList(),
            texts.comparison(keyA, keyB, comparison),
            comparison.tie(),
            isOneModel(first.issue(), second.issue())
                ? Shapes.share(comparison.flipCustomerWeight())
                : null));
  }

  private Asking.AskedIssue asked(String parameter, @Nullable String key) {
    asking.user();
    if (key == null || key.isBlank()) {
      throw new Refused(Fault.of(parameter, "required"));
    }
    return asking.issue(key);
  }

  /** A weight that makes two issues level means something only where one model scores both. */
  private static boolean isOneModel(Issue first, Issue second) {
    return first.getProjectId().equals(second.getProjectId());
  }
}
