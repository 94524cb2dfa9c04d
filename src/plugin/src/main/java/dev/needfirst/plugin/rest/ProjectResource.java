package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.project.ProjectAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What a project has decided, and what was changed in it. */
@Path("/projects/{project}")
@Produces(Answers.JSON)
@LicensedOnly
public final class ProjectResource {
  private final ProjectAnswering project;

  @Inject
  public ProjectResource(ProjectAnswering project) {
    this.project = project;
  }

  @GET
  @Path("/settings")
  public Response settings(@PathParam("project") String key) {
    return project.settings().get(key);
  }

  @PUT
  @Path("/settings")
  public Response saveSettings(
      @PathParam("project") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version,
      InputStream body) {
    return project.settings().save(key, type, version, body);
  }

  @GET
  @Path("/settings/seen")
  public Response seen(
      @PathParam("project") String key,
      @QueryParam("user") @Nullable String user,
      @QueryParam("needsVisibleTo") @Nullable String needsVisibleTo) {
    return project.seen().seen(key, user, needsVisibleTo);
  }

  @GET
  @Path("/search")
  public Response search(@PathParam("project") String key) {
    return project.reindexing().ofProject(key);
  }

  @GET
  @Path("/changes")
  public Response changes(
      @PathParam("project") String key,
      @QueryParam("startAt") @Nullable String startAt,
      @QueryParam("maxResults") @Nullable String maxResults) {
    return project.changes().list(key, startAt, maxResults);
  }
}
