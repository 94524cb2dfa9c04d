package dev.needfirst.plugin.rest.need;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Links;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.NeedValue;
import dev.needfirst.core.score.Score;
import dev.needfirst.plugin.issue.SeenIssues;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes JSON of the issues that serve needs, as far as the user sees them. */
public final class ServingShaping {
  /** So many issues are shown in one answer. */
  private static final int MOST = 1_000;

  private static final Comparator<NeedShapes.ServingShape> BEST_FIRST =
      Comparator.comparing(
          NeedShapes.ServingShape::score, Comparator.nullsLast(Comparator.reverseOrder()));

  private final SeenIssues seen;
  private final ScoreBooks books;
  private final Links links;

  @Inject
  public ServingShaping(SeenIssues seen, ScoreBooks books, Store store) {
    this.seen = seen;
    this.books = books;
    this.links = store.links();
  }

  /** The issues of the project that serve each of the needs, best first, by the needs' ids. */
  Map<Long, List<NeedShapes.ServingShape>> of(
      ApplicationUser user, long projectId, Collection<Need> needs) {
    List<Link> all = new ArrayList<>();
    for (Need need : needs) {
      links.ofNeed(need.id()).stream().limit(Math.max(0, MOST - all.size())).forEach(all::add);
    }
    Map<Long, Issue> issues =
        seen.issues(user, projectId, all.stream().map(Link::issueId).toList());
    ScoreBook book = books.current();
    Map<Long, List<NeedShapes.ServingShape>> shapes = new HashMap<>();
    for (Link link : all) {
      Issue issue = issues.get(link.issueId());
      if (issue != null) {
        shapes
            .computeIfAbsent(link.needId(), need -> new ArrayList<>())
            .add(shape(issue, link, book.score(IssueViewing.inCore(issue))));
      }
    }
    shapes.values().forEach(rows -> rows.sort(BEST_FIRST));
    return shapes;
  }

  private static NeedShapes.ServingShape shape(Issue issue, Link link, Score score) {
    Optional<NeedValue> value =
        score.needs().stream().filter(one -> one.need() == link.needId()).findFirst();
    return new NeedShapes.ServingShape(
        issue.getKey(),
        issue.getSummary(),
        Shapes.TypeShape.of(issue.getIssueType()),
        Shapes.figure(score.figures().score()),
        score.status().code(),
        Shapes.plain(link.fit()),
        Shapes.plainly(link.experience()),
        link.cause(),
        value.map(NeedValue::solves).map(Shapes::share).orElse(null),
        value.map(NeedValue::feelsLike).map(Shapes::share).orElse(null));
  }
}
