package dev.needfirst.plugin.rest;

import jakarta.inject.Inject;

/** What answers for a project. */
public record ProjectAnswering(SettingsAnswering settings, ChangesAnswering changes) {
  @Inject
  public ProjectAnswering {}
}
