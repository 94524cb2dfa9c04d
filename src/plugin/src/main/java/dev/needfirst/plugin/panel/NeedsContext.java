package dev.needfirst.plugin.panel;

import jakarta.inject.Inject;

/** Gives the page of a project's needs its container. */
public final class NeedsContext extends ProjectContext {
  @Inject
  public NeedsContext(Containers containers) {
    super(containers::needs);
  }
}
