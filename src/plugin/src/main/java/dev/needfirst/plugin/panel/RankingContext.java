package dev.needfirst.plugin.panel;

import jakarta.inject.Inject;

/** Gives the ranking page of a project its container. */
public final class RankingContext extends ProjectContext {
  @Inject
  public RankingContext(Containers containers) {
    super(containers::ranking);
  }
}
