package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.AdminOnly;
import dev.needfirst.plugin.rest.admin.HealthAnswering;
import dev.needfirst.plugin.rest.answer.Answers;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Whether all is well. */
@Path("/health")
@Produces(Answers.JSON)
@AdminOnly
public final class HealthResource {
  private final HealthAnswering health;

  @Inject
  public HealthResource(HealthAnswering health) {
    this.health = health;
  }

  @GET
  public Response get() {
    return health.health();
  }

  @GET
  @Path("/diagnostics")
  @Produces("text/plain")
  public Response diagnostics() {
    return health.diagnostics();
  }

  @POST
  @Path("/audit")
  public Response audit(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type, InputStream body) {
    return health.audit(type, body);
  }
}
