package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The model of every project that has none of its own. */
@Path("/model")
@Produces(Answers.JSON)
@LicensedOnly
public final class ModelResource {
  private final ModelsAnswering models;

  @Inject
  public ModelResource(ModelsAnswering models) {
    this.models = models;
  }

  @GET
  public Response get() {
    return models.global();
  }

  @PUT
  @AdminOnly
  @WebSudoRequired
  public Response save(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version,
      InputStream body) {
    return models.saveGlobal(type, version, body);
  }

  @GET
  @Path("/versions")
  public Response versions(
      @QueryParam("startAt") @Nullable String startAt,
      @QueryParam("maxResults") @Nullable String maxResults) {
    return models.globalVersions(startAt, maxResults);
  }
}
