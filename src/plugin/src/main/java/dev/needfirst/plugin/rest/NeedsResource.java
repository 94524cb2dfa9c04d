package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.need.NeedAnswers;
import dev.needfirst.plugin.rest.need.NeedListAnswering;
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

/** The shared needs. */
@Path("/needs")
@Produces(Answers.JSON)
@LicensedOnly
public final class NeedsResource {
  private final NeedAnswers answers;

  @Inject
  public NeedsResource(NeedAnswers answers) {
    this.answers = answers;
  }

  @GET
  public Response list(
      @QueryParam("project") @Nullable String project,
      @QueryParam("q") @Nullable String text,
      @QueryParam("like") @Nullable String like,
      @QueryParam("confidenceBelow") @Nullable String confidenceBelow,
      @QueryParam("withoutIssue") @Nullable String withoutIssue,
      @QueryParam("is") @Nullable String state,
      @QueryParam("outcome") @Nullable String outcome,
      @QueryParam("order") @Nullable String order,
      @QueryParam("with") @Nullable String with,
      @QueryParam("startAt") @Nullable String startAt,
      @QueryParam("maxResults") @Nullable String maxResults) {
    return answers
        .list()
        .list(
            new NeedListAnswering.Query(
                project,
                text,
                like,
                confidenceBelow,
                withoutIssue,
                state,
                outcome,
                order,
                with,
                startAt,
                maxResults));
  }

  @POST
  public Response create(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type, InputStream body) {
    return answers.needs().create(type, body);
  }

  @GET
  @Path("/{id}")
  public Response get(@PathParam("id") String id, @QueryParam("with") @Nullable String with) {
    return answers.needs().get(id, with);
  }

  @GET
  @Path("/{id}/changes")
  public Response changes(
      @PathParam("id") String id,
      @QueryParam("startAt") @Nullable String startAt,
      @QueryParam("maxResults") @Nullable String maxResults) {
    return answers.changes().list(answers.needs().need(id), startAt, maxResults);
  }

  @POST
  @Path("/{id}/merge")
  public Response merge(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version,
      InputStream body) {
    return answers.merging().merge(id, type, version, body);
  }

  @PUT
  @Path("/{id}")
  public Response replace(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version,
      InputStream body) {
    return answers.needs().replace(id, type, version, body);
  }

  @DELETE
  @Path("/{id}")
  public Response remove(
      @PathParam("id") String id, @QueryParam("version") @Nullable String version) {
    return answers.needs().remove(id, version);
  }
}
