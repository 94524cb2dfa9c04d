package dev.needfirst.plugin.rest;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.Searching;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Reads what a ranked list is asked for. */
public final class RankingQueries {
  private static final String STANDARD_JQL = "resolution = Unresolved";
  private static final int CUSTOM_FIELD_PREFIX = "customfield_".length();
  private static final String VALUE = "value";
  private static final String VALUE_FOR_EFFORT = "valueForEffort";

  private final Searching searching;
  private final FieldIds ids;

  @Inject
  public RankingQueries(Searching searching, FieldIds ids) {
    this.searching = searching;
    this.ids = ids;
  }

  RankingQuery read(
      Asking.AskedProject asked,
      @Nullable String jql,
      @Nullable String order,
      @Nullable String after,
      @Nullable String maxResults) {
    Faults faults = new Faults();
    int atMost = Paging.maxResults(faults, maxResults);
    boolean forEffort = VALUE_FOR_EFFORT.equals(order);
    if (order != null && !order.isBlank() && !forEffort && !order.equals(VALUE)) {
      faults.add("order", "code", VALUE + ", " + VALUE_FOR_EFFORT);
    }
    String where =
        faults.within(
            "",
            () ->
                searching.where(
                    asked.user(), jql == null || jql.isBlank() ? STANDARD_JQL : jql, "jql"));
    faults.refuse();
    long project = asked.project().getId();
    String scope =
        "project = " + project + (where == null || where.isEmpty() ? "" : " AND (" + where + ")");
    String clause =
        ids.of(NeedfirstField.VALUE_SCORE)
            .map(id -> "cf[" + id.substring(CUSTOM_FIELD_PREFIX) + "]")
            .orElse(null);
    return new RankingQuery(project, scope, clause, forEffort, null, atMost).after(after);
  }
}
