package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.need.Ratings;
import dev.needfirst.core.ranking.Entry;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.ranking.Places;
import dev.needfirst.core.ranking.Range;
import dev.needfirst.core.ranking.ValueForEffort;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.viewing.LookingAtRows;
import dev.needfirst.plugin.issue.OwnFields;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a ranked list, from the score book. */
public final class RankingRows {
  private final LookingAtRows looking;
  private final OwnFields own;
  private final RankingChildren children;
  private final Efforts efforts;
  private final Says says;

  /** Who may see and do what, and how it is said. */
  public record Says(Asking asking, RankingTexts texts) {
    @Inject
    public Says {}
  }

  @Inject
  public RankingRows(
      LookingAtRows looking, OwnFields own, RankingChildren children, Efforts efforts, Says says) {
    this.looking = looking;
    this.own = own;
    this.children = children;
    this.efforts = efforts;
    this.says = says;
  }

  /** What those see who see needs; all null for the others. */
  private record Deeper(
      @Nullable BigDecimal confidence,
      @Nullable String statement,
      @Nullable String why,
      RankingShapes.@Nullable InputsShape inputs) {
    static final Deeper NOTHING = new Deeper(null, null, null, null);
  }

  /** The rows of a page. */
  public List<RankingShapes.RowShape> of(
      Asking.AskedProject asked, List<RankingPage.Placed> placed, @Nullable Places places) {
    Map<Long, Integer> folded =
        children.counts(
            asked.user(),
            asked.project().getId(),
            placed.stream().map(RankingPage.Placed::issue).toList());
    boolean seesNeeds = seesNeeds(asked);
    List<RankingShapes.RowShape> rows = new ArrayList<>();
    for (RankingPage.Placed one : placed) {
      Issue issue = one.issue();
      Figures figures = looking.figures(IssueViewing.inCore(issue));
      Range range = places == null ? null : places.of(figures).orElse(null);
      rows.add(
          row(
              asked,
              issue,
              new Standing(one.rank(), range, folded.getOrDefault(issue.getId(), 0)),
              figures,
              seesNeeds ? deeper(issue) : Deeper.NOTHING));
    }
    return rows;
  }

  /** The rows of must-dos: they are neither ranked nor scored here. */
  public List<RankingShapes.RowShape> aside(Asking.AskedProject asked, List<Issue> issues) {
    return issues.stream()
        .map(
            issue ->
                row(asked, issue, new Standing(null, null, 0), Figures.UNSCORED, Deeper.NOTHING))
        .toList();
  }

  private boolean seesNeeds(Asking.AskedProject asked) {
    return says.asking().rights().needsAreFor(asked.user(), asked.project(), asked.settings());
  }

  /** Where a row stands, and what is folded under it. */
  private record Standing(@Nullable Long rank, @Nullable Range range, int children) {}

  private RankingShapes.RowShape row(
      Asking.AskedProject asked, Issue issue, Standing standing, Figures figures, Deeper deeper) {
    ApplicationUser assignee = issue.getAssignee();
    Timestamp due = issue.getDueDate();
    Double effort = efforts.of(issue, asked.settings());
    Range range = standing.range();
    return new RankingShapes.RowShape(
        standing.rank(),
        range == null ? null : range.first(),
        range == null ? null : range.last(),
        issue.getKey(),
        issue.getSummary(),
        Shapes.TypeShape.of(issue.getIssueType()),
        Shapes.StatusShape.of(issue.getStatus()),
        assignee == null ? null : new Shapes.AuthorShape(assignee.getDisplayName()),
        children.parent(asked.user(), issue),
        Shapes.figure(figures.score()),
        Shapes.figure(figures.low()),
        Shapes.figure(figures.high()),
        Shapes.figure(figures.customer()),
        Shapes.figure(figures.business()),
        Shapes.figure(figures.withheld()),
        figures.status().code(),
        deeper.confidence(),
        deeper.statement(),
        deeper.why(),
        deeper.inputs(),
        deeper.inputs() != null
            && !asked.project().isArchived()
            && says.asking().rights().edits(asked.user(), issue),
        Shapes.plain(effort),
        forEffort(issue, figures, effort),
        due == null ? null : due.toLocalDateTime().toLocalDate().toString(),
        standing.children());
  }

  private static @Nullable BigDecimal forEffort(
      Issue issue, Figures figures, @Nullable Double effort) {
    OptionalDouble share =
        ValueForEffort.of(
            new Entry(issue.getId(), IssueKey.parse(issue.getKey()), figures, effort));
    return share.isPresent() ? Shapes.figure(share.getAsDouble()) : null;
  }

  private Deeper deeper(Issue issue) {
    LookingAtRows.Seen seen = looking.seen(IssueViewing.inCore(issue));
    OwnInputs fields = own.of(issue);
    Need need = seen.need();
    var link = seen.link();
    boolean ownCounts = need == null && seen.needs() > 0;
    Ratings ratings = need != null ? need.ratings() : ownCounts ? fields.ratings() : Ratings.NONE;
    Double confidence = seen.confidence();
    var why = seen.why();
    return new Deeper(
        confidence == null ? null : Shapes.share(confidence),
        // The book keeps of an own need only that there is one.
        need != null ? need.statement() : ownCounts ? fields.statement() : null,
        why == null ? null : says.texts().sentence(why),
        new RankingShapes.InputsShape(
            need == null ? null : need.id(),
            seen.needs(),
            Shapes.plain(ratings.importance()),
            Shapes.plain(ratings.satisfaction()),
            Shapes.plain(ratings.reach()),
            link == null ? null : Shapes.plain(link.fit()),
            Shapes.plain(fields.businessImpact())));
  }
}
