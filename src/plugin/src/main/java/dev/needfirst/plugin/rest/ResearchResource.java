package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.ranking.RankingQueries;
import dev.needfirst.plugin.rest.ranking.ResearchAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What to research next in a project. */
@Path("/projects/{project}/research")
@Produces(Answers.JSON)
@LicensedOnly
public final class ResearchResource {
  private final ResearchAnswering research;

  @Inject
  public ResearchResource(ResearchAnswering research) {
    this.research = research;
  }

  @GET
  public Response research(
      @PathParam("project") String key,
      @QueryParam("jql") @Nullable String jql,
      @QueryParam("subtasks") @Nullable String subtasks,
      @QueryParam("top") @Nullable String top,
      @QueryParam("maxResults") @Nullable String maxResults) {
    return research.next(
        key, new RankingQueries.Entered(jql, null, null, subtasks, null, maxResults), top);
  }
}
