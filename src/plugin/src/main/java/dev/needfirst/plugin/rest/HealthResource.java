package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.AdminOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Whether all is well. */
@Path("/health")
@Produces(Answers.JSON)
@AdminOnly
public final class HealthResource {
  private final SetupAnswering setup;

  @Inject
  public HealthResource(SetupAnswering setup) {
    this.setup = setup;
  }

  @GET
  public Response get() {
    return setup.health();
  }
}
