package dev.needfirst.plugin.rest.start;

import jakarta.inject.Inject;

/** What answers for the first hour. */
public record StartAnswers(
    StartNeedsAnswering needs,
    StartIssuesAnswering issues,
    StartLinksAnswering links,
    StartLookAnswering look,
    StartEvidenceAnswering evidence) {
  @Inject
  public StartAnswers {}
}
