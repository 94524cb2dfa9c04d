package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.issue.CompareAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Why one issue is above another. */
@Path("/compare")
@Produces(Answers.JSON)
@LicensedOnly
public final class CompareResource {
  private final CompareAnswering comparing;

  @Inject
  public CompareResource(CompareAnswering comparing) {
    this.comparing = comparing;
  }

  @GET
  public Response compare(
      @QueryParam("a") @Nullable String a, @QueryParam("b") @Nullable String b) {
    return comparing.compare(a, b);
  }
}
