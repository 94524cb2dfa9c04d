package dev.needfirst.plugin.rest.importing;

import jakarta.inject.Inject;

/** What answers for files that are brought in, and taken back. */
public record ImportAnswers(ImportAnswering importing, ImportUndoAnswering undoing) {
  @Inject
  public ImportAnswers {}
}
