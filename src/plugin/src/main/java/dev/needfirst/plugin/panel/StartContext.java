package dev.needfirst.plugin.panel;

import jakarta.inject.Inject;

/** Gives the page of the first hour its container. */
public final class StartContext extends ProjectContext {
  @Inject
  public StartContext(Containers containers) {
    super(containers::start);
  }
}
