package dev.needfirst.plugin.rest.ranking;

import jakarta.inject.Inject;

/** What answers for the ranked backlog. */
public record RankingAnswers(RankingAnswering list, RankingPreviewAnswering preview) {
  @Inject
  public RankingAnswers {}
}
