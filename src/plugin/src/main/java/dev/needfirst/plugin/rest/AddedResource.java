package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import dev.needfirst.plugin.rest.admin.AddedAnswering;
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

/** What was added to Jira, and its removal. */
@Path("/added")
@Produces(Answers.JSON)
@AdminOnly
public final class AddedResource {
  private final AddedAnswering added;

  @Inject
  public AddedResource(AddedAnswering added) {
    this.added = added;
  }

  @GET
  public Response get() {
    return added.added();
  }

  @POST
  @Path("/remove")
  @WebSudoRequired
  public Response remove(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type, InputStream body) {
    return added.remove(type, body);
  }
}
