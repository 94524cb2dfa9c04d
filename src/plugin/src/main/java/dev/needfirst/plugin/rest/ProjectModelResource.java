package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.model.ModelAnswers;
import dev.needfirst.plugin.rest.model.ModelsAnswering;
import dev.needfirst.plugin.rest.model.PreviewAnswering;
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

/** The model in force in a project, its versions, and what another would do. */
@Path("/projects/{project}/model")
@Produces(Answers.JSON)
@LicensedOnly
public final class ProjectModelResource {
  private final ModelsAnswering models;
  private final PreviewAnswering previews;

  @Inject
  public ProjectModelResource(ModelAnswers answers) {
    this.models = answers.models();
    this.previews = answers.previews();
  }

  @GET
  public Response model(@PathParam("project") String key) {
    return models.ofProject(key);
  }

  @PUT
  public Response save(
      @PathParam("project") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version,
      InputStream body) {
    return models.saveForProject(key, type, version, body);
  }

  @DELETE
  public Response giveUp(
      @PathParam("project") String key,
      @QueryParam("version") @Nullable String version,
      @QueryParam("reason") @Nullable String reason) {
    return models.giveUp(key, version, reason);
  }

  @POST
  @Path("/preview")
  public Response preview(
      @PathParam("project") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("jql") @Nullable String jql,
      @QueryParam("top") @Nullable String top,
      @QueryParam("places") @Nullable String places,
      @QueryParam("points") @Nullable String points,
      InputStream body) {
    return previews.ofProject(
        key, new PreviewAnswering.Entered(jql, top, places, points), type, body);
  }

  @GET
  @Path("/versions")
  public Response versions(
      @PathParam("project") String key,
      @QueryParam("startAt") @Nullable String startAt,
      @QueryParam("maxResults") @Nullable String maxResults) {
    return models.versionsOfProject(key, startAt, maxResults);
  }

  @POST
  @Path("/versions/{number}/restore")
  public Response restore(
      @PathParam("project") String key,
      @PathParam("number") String number,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      InputStream body) {
    return models.restoreForProject(key, number, type, body);
  }
}
