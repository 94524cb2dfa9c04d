package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import dev.needfirst.plugin.rest.admin.SetupAnswering;
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

/** The fields that Jira is given. */
@Path("/setup")
@Produces(Answers.JSON)
@AdminOnly
public final class SetupResource {
  private final SetupAnswering setup;

  @Inject
  public SetupResource(SetupAnswering setup) {
    this.setup = setup;
  }

  @GET
  public Response get() {
    return setup.setup();
  }

  @POST
  @WebSudoRequired
  public Response run(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type, InputStream body) {
    return setup.setUp(type, body);
  }
}
