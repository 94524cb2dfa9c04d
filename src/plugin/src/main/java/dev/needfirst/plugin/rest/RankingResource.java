package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.ranking.RankingAnswers;
import dev.needfirst.plugin.rest.ranking.RankingQueries;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ranked backlog of a project. */
@Path("/projects/{project}/ranking")
@Produces(Answers.JSON)
@LicensedOnly
public final class RankingResource {
  private final RankingAnswers answers;

  @Inject
  public RankingResource(RankingAnswers answers) {
    this.answers = answers;
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
    return answers
        .list()
        .rank(key, new RankingQueries.Entered(jql, is, order, subtasks, after, maxResults));
  }

  /** Says what a write for many issues would do. It writes nothing, but its body may be long. */
  @POST
  @Path("/preview")
  public Response preview(
      @PathParam("project") String key,
      @QueryParam("jql") @Nullable String jql,
      @QueryParam("subtasks") @Nullable String subtasks,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      InputStream body) {
    return answers
        .preview()
        .preview(
            key, new RankingQueries.Entered(jql, null, null, subtasks, null, null), type, body);
  }

  @GET
  @Path("/{issue}")
  public Response row(
      @PathParam("project") String key,
      @PathParam("issue") String issue,
      @QueryParam("jql") @Nullable String jql,
      @QueryParam("order") @Nullable String order,
      @QueryParam("subtasks") @Nullable String subtasks) {
    return answers
        .list()
        .row(key, issue, new RankingQueries.Entered(jql, null, order, subtasks, null, null));
  }

  @GET
  @Path("/{issue}/children")
  public Response children(@PathParam("project") String key, @PathParam("issue") String issue) {
    return answers.list().children(key, issue);
  }
}
