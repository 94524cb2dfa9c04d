package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.issue.IssuesAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** What issues are worth. */
@Path("/issues/{issue}/value")
@Produces(Answers.JSON)
@LicensedOnly
public final class IssuesResource {
  private final IssuesAnswering issues;

  @Inject
  public IssuesResource(IssuesAnswering issues) {
    this.issues = issues;
  }

  @GET
  public Response value(@PathParam("issue") String issue) {
    return issues.value(issue);
  }
}
