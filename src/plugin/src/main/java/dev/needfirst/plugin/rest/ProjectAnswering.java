package dev.needfirst.plugin.rest;

import jakarta.inject.Inject;

/** What answers for a project. */
public record ProjectAnswering(
    SettingsAnswering settings,
    ModelsAnswering models,
    ChangesAnswering changes,
    RankingAnswering ranking) {
  @Inject
  public ProjectAnswering {}
}
