package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.project.TextsAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The pages' texts in the user's language. */
@Path("/texts")
@Produces(Answers.JSON)
@LicensedOnly
public final class TextsResource {
  private final TextsAnswering texts;

  @Inject
  public TextsResource(TextsAnswering texts) {
    this.texts = texts;
  }

  @GET
  public Response texts(@QueryParam("hash") @Nullable String hash) {
    return texts.answer(hash);
  }
}
