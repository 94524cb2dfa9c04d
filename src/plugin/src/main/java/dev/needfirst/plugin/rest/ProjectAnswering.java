package dev.needfirst.plugin.rest;

import jakarta.inject.Inject;

/** What answers for a project. */
public record ProjectAnswering(
    SettingsAnswering settings, ModelsAnswering models, ChangesAnswering changes) {
  @Inject
  public ProjectAnswering {}
}
