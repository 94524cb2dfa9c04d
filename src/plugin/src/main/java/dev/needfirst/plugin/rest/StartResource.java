package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.start.StartAnswers;
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

/** The first hour on an old backlog: what is written in batches, and where to look. */
@Path("/projects/{project}/start")
@Produces(Answers.JSON)
@LicensedOnly
public final class StartResource {
  private final StartAnswers answers;

  @Inject
  public StartResource(StartAnswers answers) {
    this.answers = answers;
  }

  @POST
  @Path("/needs")
  public Response paste(
      @PathParam("project") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("dryRun") @Nullable String dryRun,
      InputStream body) {
    return answers.needs().paste(key, type, dryRun, body);
  }

  @POST
  @Path("/needs/undo")
  public Response takeNeedsBack(
      @PathParam("project") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      InputStream body) {
    return answers.needs().takeBack(key, type, body);
  }

  @GET
  @Path("/issues")
  public Response issues(
      @PathParam("project") String key,
      @QueryParam("need") @Nullable String need,
      @QueryParam("words") @Nullable String words,
      @QueryParam("jql") @Nullable String jql) {
    return answers.issues().find(key, need, words, jql);
  }

  @POST
  @Path("/links")
  public Response attach(
      @PathParam("project") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      InputStream body) {
    return answers.links().attach(key, type, body);
  }

  @POST
  @Path("/links/undo")
  public Response takeLinksBack(
      @PathParam("project") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      InputStream body) {
    return answers.links().takeBack(key, type, body);
  }

  @GET
  @Path("/look")
  public Response look(
      @PathParam("project") String key,
      @QueryParam("maxResults") @Nullable String maxResults,
      @QueryParam("support") List<String> support) {
    return answers.look().first(key, maxResults, support);
  }

  @GET
  @Path("/evidence")
  public Response evidence(
      @PathParam("project") String key, @QueryParam("support") List<String> support) {
    return answers.evidence().preview(key, support);
  }

  @POST
  @Path("/evidence")
  public Response recordEvidence(
      @PathParam("project") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      InputStream body) {
    return answers.evidence().apply(key, type, body);
  }

  @POST
  @Path("/evidence/undo")
  public Response takeEvidenceBack(
      @PathParam("project") String key,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      InputStream body) {
    return answers.evidence().takeBack(key, type, body);
  }
}
