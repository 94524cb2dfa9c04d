package dev.needfirst.plugin.rest.ranking;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.viewing.RankingFilter;
import dev.needfirst.core.viewing.RankingFilters;
import dev.needfirst.core.viewing.RankingOrder;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.JqlText;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Paging;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a ranked list is asked for. */
public final class RankingQueries {
  private static final String VALUE = "value";
  private static final String VALUE_FOR_EFFORT = "valueForEffort";
  private static final String SET_ASIDE = "set-aside";
  private static final String OUT = "out";
  private static final String IN = "in";

  /** Jira's own function: every issue type that is none of sub-tasks. */
  private static final String NO_SUBTASKS = " AND issuetype in standardIssueTypes()";

  private final Searching searching;
  private final FieldIds ids;
  private final Asking asking;

  @Inject
  public RankingQueries(Searching searching, FieldIds ids, Asking asking) {
    this.searching = searching;
    this.ids = ids;
    this.asking = asking;
  }

  /**
   * What a request says of the list, as it was entered.
   *
   * @param is codes of filters, each item one or several with commas between
   * @param subtasks {@code out} or {@code in}
   */
  public record Entered(
      @Nullable String jql,
      @Nullable List<String> is,
      @Nullable String order,
      @Nullable String subtasks,
      @Nullable String after,
      @Nullable String maxResults) {}

  /** Reads what was entered; refuses what cannot be asked. */
  public RankingQuery read(Asking.AskedProject asked, Entered entered) {
    Faults faults = new Faults();
    int atMost = Paging.maxResults(faults, entered.maxResults());
    RankingQuery.View view = view(faults, asked, entered);
    String subtasks = entered.subtasks();
    boolean withSubtasks = IN.equals(subtasks);
    if (!blank(subtasks) && !withSubtasks && !OUT.equals(subtasks)) {
      faults.add("subtasks", "code", OUT + ", " + IN);
    }
    String jql = entered.jql();
    String where =
        faults.within(
            "",
            () ->
                searching.where(
                    asked.user(), jql == null || jql.isBlank() ? JqlText.UNRESOLVED : jql, "jql"));
    faults.refuse();
    long project = asked.project().getId();
    String scope =
        "project = "
            + project
            + (where == null || where.isEmpty() ? "" : " AND (" + where + ")")
            + (withSubtasks ? "" : NO_SUBTASKS);
    String clause = ids.of(NeedfirstField.VALUE_SCORE).map(JqlText::field).orElse(null);
    return new RankingQuery(project, scope, clause, view, null, atMost).after(entered.after());
  }

  private RankingQuery.View view(Faults faults, Asking.AskedProject asked, Entered entered) {
    String order = entered.order();
    boolean forEffort = VALUE_FOR_EFFORT.equals(order);
    if (!blank(order) && !forEffort && !VALUE.equals(order)) {
      faults.add("order", "code", VALUE + ", " + VALUE_FOR_EFFORT);
    }
    Set<RankingFilter> filters = EnumSet.noneOf(RankingFilter.class);
    boolean setAside = false;
    List<RankingFilter> offered = offered(asked);
    for (String code : codes(entered.is())) {
      Optional<RankingFilter> filter = RankingFilter.ofCode(code).filter(offered::contains);
      filter.ifPresent(filters::add);
      boolean aside = code.equals(SET_ASIDE);
      setAside |= aside;
      if (filter.isEmpty() && !aside) {
        faults.add(
            "is",
            "code",
            Stream.concat(offered.stream().map(RankingFilter::code), Stream.of(SET_ASIDE))
                .collect(Collectors.joining(", ")));
      }
    }
    return new RankingQuery.View(
        forEffort ? RankingOrder.VALUE_FOR_EFFORT : RankingOrder.VALUE,
        new RankingFilters(filters),
        setAside);
  }

  /** The filters that the user may ask for: what is known of needs is not for everyone. */
  List<RankingFilter> offered(Asking.AskedProject asked) {
    boolean needs = asking.rights().needsAreFor(asked.user(), asked.project(), asked.settings());
    return Stream.of(RankingFilter.values()).filter(f -> needs || !f.ofNeeds()).toList();
  }

  /** Jira's id of the field that has a role for a project's issues; null while there is none. */
  @Nullable String field(NeedfirstField field, long projectId) {
    return ids.of(field, projectId).orElse(null);
  }

  private static List<String> codes(@Nullable List<String> is) {
    List<String> codes = new ArrayList<>();
    if (is != null) {
      is.stream()
          .flatMap(item -> Stream.of(item.split(",", -1)))
          .map(String::strip)
          .filter(code -> !code.isEmpty())
          .forEach(codes::add);
    }
    return codes;
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
