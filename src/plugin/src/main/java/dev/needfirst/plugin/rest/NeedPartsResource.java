package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.need.NeedEvidenceAnswering;
import dev.needfirst.plugin.rest.need.NeedImpactsAnswering;
import dev.needfirst.plugin.rest.need.NeedPartAnswering;
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

/** The evidence and the impacts of a need. */
@Path("/needs/{need}/{part: evidence|impacts}")
@Produces(Answers.JSON)
@LicensedOnly
public final class NeedPartsResource {
  private static final String EVIDENCE = "evidence";

  private final Parts parts;

  /** What answers for each kind. */
  public record Parts(NeedEvidenceAnswering evidence, NeedImpactsAnswering impacts) {
    @Inject
    public Parts {}
  }

  @Inject
  public NeedPartsResource(Parts parts) {
    this.parts = parts;
  }

  @POST
  public Response create(
      @PathParam("need") String need,
      @PathParam("part") String part,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version,
      InputStream body) {
    return of(part).create(need, type, version, body);
  }

  @PUT
  @Path("/{id}")
  public Response replace(
      @PathParam("need") String need,
      @PathParam("part") String part,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version,
      InputStream body) {
    return of(part).replace(need, id, type, version, body);
  }

  @DELETE
  @Path("/{id}")
  public Response remove(
      @PathParam("need") String need,
      @PathParam("part") String part,
      @PathParam("id") String id,
      @QueryParam("version") @Nullable String version) {
    return of(part).remove(need, id, version);
  }

  private NeedPartAnswering<?> of(String part) {
    return part.equals(EVIDENCE) ? parts.evidence() : parts.impacts();
  }
}
