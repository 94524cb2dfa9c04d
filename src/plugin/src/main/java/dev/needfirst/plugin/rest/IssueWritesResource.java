package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.issue.IssueWritesAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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

/** What is recorded on an issue. */
@Path("/issues/{issue}")
@Produces(Answers.JSON)
@LicensedOnly
public final class IssueWritesResource {
  private final IssueWritesAnswering issues;

  @Inject
  public IssueWritesResource(IssueWritesAnswering issues) {
    this.issues = issues;
  }

  @DELETE
  @Path("/asks")
  public Response skipQuestion(@PathParam("issue") String issue) {
    return issues.skipQuestion(issue);
  }

  @PUT
  @Path("/needs/{need}")
  public Response link(
      @PathParam("issue") String issue,
      @PathParam("need") String need,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version,
      InputStream body) {
    return issues.link(issue, need, type, version, body);
  }

  @DELETE
  @Path("/needs/{need}")
  public Response unlink(
      @PathParam("issue") String issue,
      @PathParam("need") String need,
      @QueryParam("version") @Nullable String version) {
    return issues.unlink(issue, need, version);
  }

  @POST
  @Path("/impacts")
  public Response createImpact(
      @PathParam("issue") String issue,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version,
      InputStream body) {
    return issues.createImpact(issue, type, version, body);
  }

  @PUT
  @Path("/impacts/{id}")
  public Response replaceImpact(
      @PathParam("issue") String issue,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version,
      InputStream body) {
    return issues.replaceImpact(issue, id, type, version, body);
  }

  @DELETE
  @Path("/impacts/{id}")
  public Response removeImpact(
      @PathParam("issue") String issue,
      @PathParam("id") String id,
      @QueryParam("version") @Nullable String version) {
    return issues.removeImpact(issue, id, version);
  }

  @POST
  @Path("/share")
  public Response share(
      @PathParam("issue") String issue,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
      @QueryParam("version") @Nullable String version) {
    return issues.share(issue, type, version);
  }
}
