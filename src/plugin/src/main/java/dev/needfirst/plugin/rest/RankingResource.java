package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ranked backlog of a project. */
@Path("/projects/{project}/ranking")
@Produces(Answers.JSON)
@LicensedOnly
public final class RankingResource {
  private final RankingAnswering ranking;

  @Inject
  public RankingResource(RankingAnswering ranking) {
    this.ranking = ranking;
  }

  @GET
  public Response list(
      @PathParam("project") String key,
      @QueryParam("jql") @Nullable String jql,
      @QueryParam("is") @Nullable List<String> is,
      @QueryParam("order") @Nullable String order,
      @QueryParam("subtasks") @Nullable String subtasks,
      @QueryParam("after") @Nullable String after,
      @QueryParam("maxResults") @Nullable String maxResults) {
    return ranking.rank(
        key, new RankingQueries.Entered(jql, is, order, subtasks, after, maxResults));
  }

  @GET
  @Path("/{issue}")
  public Response row(
      @PathParam("project") String key,
      @PathParam("issue") String issue,
      @QueryParam("jql") @Nullable String jql,
      @QueryParam("order") @Nullable String order,
      @QueryParam("subtasks") @Nullable String subtasks) {
    return ranking.row(
        key, issue, new RankingQueries.Entered(jql, null, order, subtasks, null, null));
  }

  @GET
  @Path("/{issue}/children")
  public Response children(@PathParam("project") String key, @PathParam("issue") String issue) {
    return ranking.children(key, issue);
  }
}
