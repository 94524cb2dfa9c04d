package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.importing.ImportAnswers;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What comes into a project: everything of one as JSON, or needs and what is known as CSV. */
@Path("/projects/{project}/import")
@Produces(Answers.JSON)
@LicensedOnly
public final class ImportResource {
  private final ImportAnswers answers;

  @Inject
  public ImportResource(ImportAnswers answers) {
    this.answers = answers;
  }

  @POST
  public Response take(
      @PathParam("project") String key,
      @QueryParam("dryRun") @Nullable String dryRun,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      InputStream body) {
    return answers.importing().take(key, dryRun, type, body);
  }

  @POST
  @Path("/undo")
  public Response takeBack(
      @PathParam("project") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      InputStream body) {
    return answers.undoing().takeBack(key, type, body);
  }
}
