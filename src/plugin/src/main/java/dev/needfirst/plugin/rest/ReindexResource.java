package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.project.ReindexAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** How far the re-indexing is. */
@Path("/reindex")
@Produces(Answers.JSON)
@LicensedOnly
public final class ReindexResource {
  private final ReindexAnswering reindexing;

  @Inject
  public ReindexResource(ReindexAnswering reindexing) {
    this.reindexing = reindexing;
  }

  @GET
  public Response get() {
    return reindexing.progress();
  }

  @DELETE
  @AdminOnly
  @WebSudoRequired
  public Response cancel() {
    return reindexing.cancel();
  }
}
