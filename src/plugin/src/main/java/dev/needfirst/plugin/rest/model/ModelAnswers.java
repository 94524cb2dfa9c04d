package dev.needfirst.plugin.rest.model;

import jakarta.inject.Inject;

/** What answers for models. */
public record ModelAnswers(ModelsAnswering models, PreviewAnswering previews) {
  @Inject
  public ModelAnswers {}
}
