package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.ranking.Entry;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.viewing.LookingAtRows;
import dev.needfirst.core.viewing.RankedPage;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.CurrentScoring;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Answers with the figures of a whole list at once: for pictures, and for other weights. */
public final class PointsAnswering {
  private static final double HUNDRED = 100;

  private final Asking asking;
  private final RankingQueries queries;
  private final RankingOverviews overviews;
  private final LookingAtRows looking;
  private final CurrentScoring scoring;

  @Inject
  public PointsAnswering(
      Asking asking,
      RankingQueries queries,
      RankingOverviews overviews,
      LookingAtRows looking,
      CurrentScoring scoring) {
    this.asking = asking;
    this.queries = queries;
    this.overviews = overviews;
    this.looking = looking;
    this.scoring = scoring;
  }

  public Response points(String key, RankingQueries.Entered entered) {
    Asking.AskedProject asked = asking.project(key);
    RankingQuery query = queries.read(asked, entered);
    RankingOverviews.Listed listed = overviews.listed(asked, query, true);
    RankingOverview overview = listed.overview();
    long project = asked.project().getId();
    List<RankingShapes.PointShape> values = new ArrayList<>();
    if (!query.view().setAside()) {
      Map<Long, Issue> issues = new HashMap<>();
      listed.scored().forEach(issue -> issues.put(issue.getId(), issue));
      for (RankedPage.Row row : overview.list(query.view().order()).rows(query.view().filters())) {
        Issue issue = issues.get(row.entry().issueId());
        if (issue != null && row.entry().figures().scored()) {
          values.add(point(issue, row.entry()));
        }
      }
    }
    return Answers.ok(
        new RankingShapes.PointsShape(
            values.size(),
            overview.totals().scoredCapped(),
            Shapes.plainly(scoring.customerWeight(project)),
            Shapes.plainly(scoring.parameter(project, Parameter.BUSINESS_WEIGHT)),
            new RankingShapes.CornerShape(
                points(project, Parameter.BUSINESS_FIRST_BUSINESS),
                points(project, Parameter.BUSINESS_FIRST_CUSTOMER)),
            values));
  }

  private BigDecimal points(long project, Parameter share) {
    return Shapes.figure(HUNDRED * scoring.parameter(project, share));
  }

  private RankingShapes.PointShape point(Issue issue, Entry entry) {
    Figures figures = entry.figures();
    return new RankingShapes.PointShape(
        issue.getKey(),
        issue.getSummary(),
        Objects.requireNonNull(Shapes.figure(figures.score())),
        Objects.requireNonNull(Shapes.figure(figures.low())),
        Objects.requireNonNull(Shapes.figure(figures.high())),
        Shapes.figure(figures.customer()),
        Shapes.figure(figures.business()),
        Shapes.figure(looking.carried(IssueViewing.inCore(issue))),
        figures.status().code(),
        Shapes.plain(entry.effort()));
  }
}
