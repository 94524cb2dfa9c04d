package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.ranking.Places;
import dev.needfirst.core.ranking.Range;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.NeedValue;
import dev.needfirst.core.score.Score;
import dev.needfirst.core.score.Serving;
import dev.needfirst.plugin.issue.OwnFields;
import dev.needfirst.plugin.issue.Parents;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a ranked list, from the score book. */
public final class RankingRows {
  private final ScoreBooks books;
  private final OwnFields own;
  private final Parents parents;
  private final Efforts efforts;
  private final Asking asking;

  @Inject
  public RankingRows(
      ScoreBooks books, OwnFields own, Parents parents, Efforts efforts, Asking asking) {
    this.books = books;
    this.own = own;
    this.parents = parents;
    this.efforts = efforts;
    this.asking = asking;
  }

  record StatusShape(String name, @Nullable String category) {}

  private record NeedOfRow(@Nullable String statement, @Nullable BigDecimal confidence) {}

  record RowShape(
      long rank,
      @Nullable Integer placeFrom,
      @Nullable Integer placeTo,
      String issue,
      String summary,
      Shapes.@Nullable TypeShape type,
      @Nullable StatusShape status,
      Shapes.@Nullable AuthorShape assignee,
      @Nullable String parent,
      @Nullable BigDecimal score,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal customer,
      @Nullable BigDecimal business,
      BigDecimal withheld,
      String valueStatus,
      @Nullable BigDecimal confidence,
      @Nullable String statement,
      @Nullable Number effort,
      @Nullable String due) {}

  List<RowShape> of(
      Asking.AskedProject asked, List<RankingPage.Placed> placed, @Nullable Places places) {
    boolean seesNeeds =
        asking.rights().needsAreFor(asked.user(), asked.project(), asked.settings());
    List<RowShape> rows = new ArrayList<>();
    for (RankingPage.Placed one : placed) {
      rows.add(row(asked, one.issue(), one.rank(), places, seesNeeds));
    }
    return rows;
  }

  private RowShape row(
      Asking.AskedProject asked,
      Issue issue,
      long rank,
      @Nullable Places places,
      boolean seesNeeds) {
    Figures figures = books.current().figures(IssueViewing.inCore(issue));
    Range range = places == null ? null : places.of(figures).orElse(null);
    NeedOfRow need = seesNeeds ? need(issue) : new NeedOfRow(null, null);
    Status status = issue.getStatus();
    ApplicationUser assignee = issue.getAssignee();
    Timestamp due = issue.getDueDate();
    return new RowShape(
        rank,
        range == null ? null : range.first(),
        range == null ? null : range.last(),
        issue.getKey(),
        issue.getSummary(),
        Shapes.TypeShape.of(issue.getIssueType()),
        status == null ? null : new StatusShape(status.getName(), category(status)),
        assignee == null ? null : new Shapes.AuthorShape(assignee.getDisplayName()),
        parent(asked.user(), issue),
        Shapes.figure(figures.score()),
        Shapes.figure(figures.low()),
        Shapes.figure(figures.high()),
        Shapes.figure(figures.customer()),
        Shapes.figure(figures.business()),
        Shapes.figure(figures.withheld()),
        figures.status().code(),
        need.confidence(),
        need.statement(),
        Shapes.plain(efforts.of(issue, asked.settings())),
        due == null ? null : due.toLocalDateTime().toLocalDate().toString());
  }

  /** The need that decides the score, and how sure we are of it. */
  private NeedOfRow need(Issue issue) {
    ScoreBook book = books.current();
    Score score = book.score(IssueViewing.inCore(issue));
    if (score.needs().isEmpty()) {
      return new NeedOfRow(null, null);
    }
    NeedValue decisive = score.needs().get(0);
    // The book keeps of an own need only that there is one.
    String statement =
        decisive.need() == Serving.OWN
            ? own.of(issue).statement()
            : book.need(decisive.need()).map(Need::statement).orElse(null);
    return new NeedOfRow(statement, Shapes.share(decisive.confidence().value()));
  }

  private @Nullable String parent(ApplicationUser user, Issue issue) {
    return parents
        .nearest(issue)
        .filter(above -> asking.rights().browses(user, above))
        .map(Issue::getKey)
        .orElse(null);
  }

  private static @Nullable String category(Status status) {
    return status.getStatusCategory() == null ? null : status.getStatusCategory().getKey();
  }
}
