package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.ranking.PointsAnswering;
import dev.needfirst.plugin.rest.ranking.RankingQueries;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a ranked backlog, all at once. */
@Path("/projects/{project}/points")
@Produces(Answers.JSON)
@LicensedOnly
public final class PointsResource {
  private final PointsAnswering points;

  @Inject
  public PointsResource(PointsAnswering points) {
    this.points = points;
  }

  @GET
  public Response points(
      @PathParam("project") String key,
      @QueryParam("jql") @Nullable String jql,
      @QueryParam("is") @Nullable List<String> is,
      @QueryParam("order") @Nullable String order,
      @QueryParam("subtasks") @Nullable String subtasks) {
    return points.points(key, new RankingQueries.Entered(jql, is, order, subtasks, null, null));
  }
}
