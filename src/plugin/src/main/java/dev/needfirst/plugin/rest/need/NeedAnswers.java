package dev.needfirst.plugin.rest.need;

import jakarta.inject.Inject;

/** What answers for needs. */
public record NeedAnswers(
    NeedListAnswering list,
    NeedsAnswering needs,
    NeedMergingAnswering merging,
    NeedChangesAnswering changes) {
  @Inject
  public NeedAnswers {}
}
