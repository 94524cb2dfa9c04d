package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.AdminOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.project.ProjectsAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Where Needfirst is on. */
@Path("/projects")
@Produces(Answers.JSON)
@AdminOnly
public final class ProjectsResource {
  private final ProjectsAnswering projects;

  @Inject
  public ProjectsResource(ProjectsAnswering projects) {
    this.projects = projects;
  }

  @GET
  public Response list(
      @QueryParam("startAt") @Nullable String startAt,
      @QueryParam("maxResults") @Nullable String maxResults) {
    return projects.list(startAt, maxResults);
  }
}
