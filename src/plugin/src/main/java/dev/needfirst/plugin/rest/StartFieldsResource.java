package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.start.StartFieldsAnswering;
import dev.needfirst.plugin.rest.start.StartImpactsAnswering;
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

/** The fields that a backlog has filled before Needfirst came. */
@Path("/projects/{project}/start/fields")
@Produces(Answers.JSON)
@LicensedOnly
public final class StartFieldsResource {
  private final FieldAnswers answers;

  /** What answers for fields. */
  public record FieldAnswers(StartFieldsAnswering fields, StartImpactsAnswering impacts) {
    @Inject
    public FieldAnswers {}
  }

  @Inject
  public StartFieldsResource(FieldAnswers answers) {
    this.answers = answers;
  }

  @GET
  public Response list(
      @PathParam("project") String key, @QueryParam("also") List<String> alsoAsked) {
    return answers.fields().list(key, alsoAsked);
  }

  @POST
  @Path("/impacts")
  public Response make(
      @PathParam("project") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("dryRun") @Nullable String dryRun,
      InputStream body) {
    return answers.impacts().make(key, type, dryRun, body);
  }

  @POST
  @Path("/impacts/undo")
  public Response takeBack(
      @PathParam("project") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      InputStream body) {
    return answers.impacts().takeBack(key, type, body);
  }
}
