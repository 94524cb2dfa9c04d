package dev.needfirst.plugin.rest;

import com.atlassian.annotations.security.LicensedOnly;
import dev.needfirst.plugin.rest.exporting.ExportAnswering;
import dev.needfirst.plugin.rest.ranking.RankingQueries;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project on its way out: everything of it, or a ranked list as it is seen. */
@Path("/projects/{project}/export")
@LicensedOnly
public final class ExportResource {
  /** So many rows are read at a time. */
  private static final String PAGE = "1000";

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
      @QueryParam("is") @Nullable List<String> is,
      @QueryParam("order") @Nullable String order,
      @QueryParam("subtasks") @Nullable String subtasks,
      @QueryParam("columns") @Nullable String columns) {
    return answering.export(
        key,
        format,
        new ExportAnswering.ListAsked(
            new RankingQueries.Entered(jql, is, order, subtasks, null, PAGE), columns));
  }
}
