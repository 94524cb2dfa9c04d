package dev.needfirst.plugin.rest.project;

import jakarta.inject.Inject;

/** What answers for a project. */
public record ProjectAnswering(
    SettingsAnswering settings,
    SeenAnswering seen,
    ChangesAnswering changes,
    ReindexAnswering reindexing) {
  @Inject
  public ProjectAnswering {}
}
