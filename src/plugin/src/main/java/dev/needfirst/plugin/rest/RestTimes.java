package dev.needfirst.plugin.rest;

import dev.needfirst.plugin.issue.Counters;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Takes the time of every request, for whoever looks after the health. */
@Provider
public final class RestTimes implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String BEGAN = "dev.needfirst.began";

  private final Counters counters;

  @Inject
  public RestTimes(Counters counters) {
    this.counters = counters;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(BEGAN, Math.max(1, System.nanoTime()));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    // Not there where the request was refused before it came here.
    if (request.getProperty(BEGAN) instanceof Long began) {
      counters.done(Counters.Timed.REST, began);
    }
  }
}
