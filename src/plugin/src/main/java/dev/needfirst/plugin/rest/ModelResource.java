package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.model.ModelAnswers;
import dev.needfirst.plugin.rest.model.ModelsAnswering;
import dev.needfirst.plugin.rest.model.PreviewAnswering;
import jakarta.inject.Inject;
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

/** The model of every project that has none of its own. */
@Path("/model")
@Produces(Answers.JSON)
@LicensedOnly
public final class ModelResource {
  private final ModelsAnswering models;
  private final PreviewAnswering previews;

  @Inject
  public ModelResource(ModelAnswers answers) {
    this.models = answers.models();
    this.previews = answers.previews();
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
  @Path("/parameters")
  public Response parameters() {
    return models.parameters();
  }

  @POST
  @Path("/preview")
  @AdminOnly
  public Response preview(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("top") @Nullable String top,
      @QueryParam("places") @Nullable String places,
      @QueryParam("points") @Nullable String points,
      InputStream body) {
    return previews.global(new PreviewAnswering.Entered(null, top, places, points), type, body);
  }

  @POST
  @Path("/versions/{number}/restore")
  @AdminOnly
  @WebSudoRequired
  public Response restore(
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      InputStream body) {
    return models.restoreGlobal(number, type, body);
  }

  @GET
  @Path("/versions")
  public Response versions(
      @QueryParam("startAt") @Nullable String startAt,
      @QueryParam("maxResults") @Nullable String maxResults) {
    return models.globalVersions(startAt, maxResults);
  }
}
