package dev.needfirst.plugin.rest.issue;

import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;

/** Answers for the value of issues. */
public final class IssuesAnswering {
  private final Asking asking;
  private final IssueViewing viewing;
  private final ValueShaping shaping;

  @Inject
  public IssuesAnswering(Asking asking, IssueViewing viewing, ValueShaping shaping) {
    this.asking = asking;
    this.viewing = viewing;
    this.shaping = shaping;
  }

  public Response value(String idOrKey) {
    Asking.AskedIssue asked = asking.issue(idOrKey);
    return Answers.ok(
        asking.seesNeeds(asked)
            ? shaping.shape(asked.user(), asked.issue())
            : ValueShapes.PublicShape.of(
                asked.issue().getKey(), viewing.score(asked.issue()).figures()));
  }
}
