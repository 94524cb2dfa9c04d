package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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

/** The evidence of a need. */
@Path("/needs/{need}/evidence")
@Produces(Answers.JSON)
@LicensedOnly
public final class NeedEvidenceResource {
  private final NeedEvidenceAnswering evidence;

  @Inject
  public NeedEvidenceResource(NeedEvidenceAnswering evidence) {
    this.evidence = evidence;
  }

  @POST
  public Response create(
      @PathParam("need") String need,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version,
      InputStream body) {
    return evidence.create(need, type, version, body);
  }

  @PUT
  @Path("/{id}")
  public Response replace(
      @PathParam("need") String need,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version,
      InputStream body) {
    return evidence.replace(need, id, type, version, body);
  }

  @DELETE
  @Path("/{id}")
  public Response remove(
      @PathParam("need") String need,
      @PathParam("id") String id,
      @QueryParam("version") @Nullable String version) {
    return evidence.remove(need, id, version);
  }
}
