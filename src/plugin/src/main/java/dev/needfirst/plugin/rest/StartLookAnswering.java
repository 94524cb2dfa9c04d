package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.issue.Visitors;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers to which unresolved issues other people came: not a value order, but where to look for
 * needs.
 */
public final class StartLookAnswering {
  private static final int STANDARD = 5;
  private static final int MOST = 100;

  private final Asking asking;
  private final Searching searching;

  @Inject
  public StartLookAnswering(Asking asking, Searching searching) {
    this.asking = asking;
    this.searching = searching;
  }

  private record SeenShape(
      String issue,
      String summary,
      Shapes.@Nullable TypeShape type,
      long people,
      long votes,
      long watchers) {}

  private record ListShape(long total, List<String> counted, List<SeenShape> values) {}

  /** A way in which people come to an issue, as JQL counts it. */
  private record Way(String name, String several) {}

  /** The reporter may be among the watchers, and may not vote. */
  private static final List<Way> WAYS =
      List.of(new Way("votes", "votes > 1"), new Way("watchers", "watchers > 2"));

  Response first(String key, @Nullable String maxResults) {
    Asking.AskedProject asked = asking.projectWithNeeds(key);
    Faults faults = new Faults();
    int most = Paging.whole(faults, "maxResults", maxResults, STANDARD, 1, MOST);
    faults.refuse();
    String scope =
        "project = "
            + asked.project().getId()
            + " AND "
            + StartIssuesAnswering.UNRESOLVED
            + " AND ";
    List<Way> ways = WAYS.stream().filter(way -> known(asked.user(), way)).toList();
    Map<Long, Issue> found = new LinkedHashMap<>();
    for (Way way : ways) {
      String jql = scope + way.several() + " ORDER BY " + way.name() + " DESC, key DESC";
      searching.first(asked.user(), jql, MOST).forEach(issue -> found.put(issue.getId(), issue));
    }
    String any = String.join(" OR ", ways.stream().map(Way::several).toList());
    return Answers.ok(
        new ListShape(
            ways.isEmpty() ? 0 : searching.count(asked.user(), scope + "(" + any + ")"),
            ways.stream().map(Way::name).toList(),
            found.values().stream()
                .sorted(
                    Comparator.comparingLong(Visitors::atLeast)
                        .thenComparing(Issue::getId)
                        .reversed())
                .limit(most)
                .map(StartLookAnswering::shape)
                .toList()));
  }

  /** A Jira whose administrators switched voting or watching off knows no such field. */
  private boolean known(ApplicationUser user, Way way) {
    try {
      searching.where(user, way.several(), "jql");
      return true;
    } catch (Refused unknown) {
      return false;
    }
  }

  private static SeenShape shape(Issue issue) {
    return new SeenShape(
        issue.getKey(),
        issue.getSummary(),
        Shapes.TypeShape.of(issue.getIssueType()),
        Visitors.atLeast(issue),
        Visitors.votes(issue),
        Visitors.watchers(issue));
  }
}
