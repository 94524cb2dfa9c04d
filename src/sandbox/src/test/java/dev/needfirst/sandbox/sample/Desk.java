package dev.needfirst.sandbox.sample;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.annotations.security.XsrfProtectionExcluded;
import com.atlassian.sal.api.websudo.WebSudoRequired;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sample plugin's REST. */
@Path("/desk")
public class Desk {

  private final Notes notes;
  private final Ear ear;

  @Inject
  public Desk(Notes notes, Ear ear) {
    this.notes = notes;
    this.ear = ear;
  }

  @GET
  public Map<String, Integer> count() {
    return Map.of("notes", notes.count(), "heard", ear.heard(), "ran", ear.ran());
  }

  @GET
  @Path("open")
  @UnrestrictedAccess
  public String open(@Context HttpServletRequest request, @QueryParam("q") @Nullable String query) {
    return request.getMethod() + " " + query;
  }

  @GET
  @Path("admin")
  @AdminOnly
  public String admin() {
    return "admin";
  }

  @GET
  @Path("sudo")
  @AdminOnly
  @WebSudoRequired
  public String sudo() {
    return "sudo";
  }

  @POST
  public Response add(String words) {
    notes.add(words);
    return Response.noContent().build();
  }

  @POST
  @Path("excluded")
  @XsrfProtectionExcluded
  public Response excluded(String words) {
    return Response.noContent().build();
  }

  @POST
  @Path("failing")
  public Response fail(String words) {
    try {
      notes.addAndFail(words);
    } catch (IllegalArgumentException e) {
      return Response.ok(e.getMessage()).build();
    }
    return Response.serverError().build();
  }

  @POST
  @Path("nested")
  public Response nest(String words) {
    try {
      notes.nest();
    } catch (RuntimeException e) {
      return Response.ok("refused").build();
    }
    return Response.ok("nested").build();
  }
}
