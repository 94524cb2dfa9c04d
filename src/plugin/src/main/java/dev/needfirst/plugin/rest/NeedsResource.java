package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The shared needs. */
@Path("/needs")
@Produces(Answers.JSON)
@LicensedOnly
public final class NeedsResource {
  private final NeedsAnswering needs;

  @Inject
  public NeedsResource(NeedsAnswering needs) {
    this.needs = needs;
  }

  @GET
  public Response list(
      @QueryParam("project") @Nullable String project,
      @QueryParam("q") @Nullable String text,
      @QueryParam("confidenceBelow") @Nullable String confidenceBelow,
      @QueryParam("withoutIssue") @Nullable String withoutIssue,
      @QueryParam("startAt") @Nullable String startAt,
      @QueryParam("maxResults") @Nullable String maxResults) {
    return needs.list(project, text, confidenceBelow, withoutIssue, startAt, maxResults);
  }

  @POST
  public Response create(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type, InputStream body) {
    return needs.create(type, body);
  }

  @GET
  @Path("/{id}")
  public Response get(@PathParam("id") String id) {
    return needs.get(id);
  }

  @PUT
  @Path("/{id}")
  public Response replace(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version,
      InputStream body) {
    return needs.replace(id, type, version, body);
  }

  @DELETE
  @Path("/{id}")
  public Response remove(
      @PathParam("id") String id, @QueryParam("version") @Nullable String version) {
    return needs.remove(id, version);
  }
}
