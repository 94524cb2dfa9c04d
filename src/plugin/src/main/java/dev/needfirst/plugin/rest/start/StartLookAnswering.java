package dev.needfirst.plugin.rest.start;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.plugin.issue.JqlText;
import dev.needfirst.plugin.issue.LinkedIssues;
import dev.needfirst.plugin.issue.LinkedIssues.Linked;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.issue.Visitors;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Paging;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers to which unresolved issues other people came: not a value order, but where to look for
 * needs.
 *
 * <p>Jira cannot be asked for the issues to which most people came, so those are counted that have
 * most votes or watchers and those that changed last.
 */
public final class StartLookAnswering {
  private static final int STANDARD = 5;
  private static final int MOST = 100;
  private static final int LAST_CHANGED = 300;
  private static final int SEVERAL = 2;

  private final Asking asking;
  private final Searching searching;
  private final LinkedIssues links;
  private final Visitors visitors;

  @Inject
  public StartLookAnswering(
      Asking asking, Searching searching, LinkedIssues links, Visitors visitors) {
    this.asking = asking;
    this.searching = searching;
    this.links = links;
    this.visitors = visitors;
  }

  private record SeenShape(
      String issue,
      String summary,
      Shapes.@Nullable TypeShape type,
      long people,
      long votes,
      long watchers,
      long commenters,
      long duplicates,
      long support) {}

  private record ListShape(
      int total,
      int lookedAt,
      boolean capped,
      List<String> counted,
      List<SupportChosen.Offer> offers,
      List<SeenShape> values) {}

  private record Seen(Issue issue, Visitors.Came came, long support) {}

  /** A way in which people come to an issue, as JQL counts it. */
  private record Way(String name, String several) {}

  /** The reporter may be among the watchers, and may not vote. */
  private static final List<Way> WAYS =
      List.of(new Way("votes", "votes > 1"), new Way("watchers", "watchers > 2"));

  public Response first(String key, @Nullable String maxResults, List<String> support) {
    Asking.AskedProject asked = asking.projectWithNeeds(key);
    Faults faults = new Faults();
    int most = Paging.whole(faults, "maxResults", maxResults, STANDARD, 1, MOST);
    faults.refuse();
    SupportChosen chosen = SupportChosen.of(support);
    ApplicationUser user = asked.user();
    String scope = "project = " + asked.project().getId() + " AND " + JqlText.UNRESOLVED;
    List<String> counted = new ArrayList<>();
    Map<Long, Issue> found = new LinkedHashMap<>();
    for (Way way : WAYS) {
      if (known(user, way)) {
        counted.add(way.name());
        note(user, scope + " AND " + way.several() + orderBy(way.name()), MOST, found);
      }
    }
    counted.add("comments");
    if (links.told()) {
      counted.add("duplicates");
    }
    note(user, scope + orderBy("updated"), LAST_CHANGED, found);
    SupportChosen.Offers offers = new SupportChosen.Offers(asked.project().getKey());
    List<Seen> several =
        found.values().stream()
            .map(issue -> look(user, issue, chosen, offers))
            .filter(seen -> seen.came().people() >= SEVERAL)
            .sorted(
                Comparator.comparingLong((Seen seen) -> seen.came().people())
                    .thenComparing(seen -> seen.issue().getId())
                    .reversed())
            .toList();
    return Answers.ok(
        new ListShape(
            several.size(),
            found.size(),
            found.size() >= LAST_CHANGED && searching.count(user, scope) > found.size(),
            counted,
            offers.all(),
            several.stream().limit(most).map(StartLookAnswering::shape).toList()));
  }

  private static String orderBy(String name) {
    return " ORDER BY " + name + " DESC, key DESC";
  }

  private void note(ApplicationUser user, String jql, int most, Map<Long, Issue> found) {
    searching.first(user, jql, most).forEach(issue -> found.put(issue.getId(), issue));
  }

  private Seen look(
      ApplicationUser user, Issue issue, SupportChosen chosen, SupportChosen.Offers offers) {
    List<Linked> linked = links.of(user, issue);
    offers.note(linked);
    return new Seen(
        issue,
        visitors.of(user, issue, linked),
        linked.stream().filter(chosen::counts).map(one -> one.issue().getId()).distinct().count());
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

  private static SeenShape shape(Seen seen) {
    Issue issue = seen.issue();
    Visitors.Came came = seen.came();
    return new SeenShape(
        issue.getKey(),
        issue.getSummary(),
        Shapes.TypeShape.of(issue.getIssueType()),
        came.people(),
        came.votes(),
        came.watchers(),
        came.commenters(),
        came.duplicates(),
        seen.support());
  }
}
