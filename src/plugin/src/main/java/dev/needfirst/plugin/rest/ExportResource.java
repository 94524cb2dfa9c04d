package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A project on its way out: everything of it, or a ranked list as it is seen. */
@Path("/projects/{project}/export")
@LicensedOnly
public final class ExportResource {
  private final ExportAnswering answering;

  @Inject
  public ExportResource(ExportAnswering answering) {
    this.answering = answering;
  }

  @GET
  public Response export(
      @PathParam("project") String key,
      @QueryParam("format") @Nullable String format,
      @QueryParam("jql") @Nullable String jql,
      @QueryParam("order") @Nullable String order,
      @QueryParam("columns") @Nullable String columns) {
    return answering.export(key, format, new ExportAnswering.ListAsked(jql, order, columns));
  }
}
