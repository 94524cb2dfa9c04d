package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.ranking.Candidate;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.ranking.ResearchNext;
import dev.needfirst.core.score.Serving;
import dev.needfirst.core.score.Subject;
import dev.needfirst.plugin.issue.OwnFields;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import dev.needfirst.plugin.rest.answer.Paging;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers which needs are worth research, from the scored issues that a user finds: the same that
 * the ranked list shows.
 */
public final class ResearchAnswering {
  private static final int STANDARD_TOP = 20;
  private static final int MOST_TOP = 1000;
  private static final double HUNDRED = 100;

  private final Asking asking;
  private final RankingQueries queries;
  private final RankingOverviews overviews;
  private final ScoreBooks books;
  private final OwnFields own;

  @Inject
  public ResearchAnswering(
      Asking asking,
      RankingQueries queries,
      RankingOverviews overviews,
      ScoreBooks books,
      OwnFields own) {
    this.asking = asking;
    this.queries = queries;
    this.overviews = overviews;
    this.books = books;
    this.own = own;
  }

  private record ListShape(
      int top, int scored, boolean capped, int total, List<CandidateShape> values) {}

  /**
   * @param need null where it is the own need of the issue
   */
  private record CandidateShape(
      @Nullable Long need,
      @Nullable String statement,
      String issue,
      String summary,
      BigDecimal score,
      BigDecimal potential,
      @Nullable BigDecimal confidence,
      int topChange,
      int ifProved,
      int ifRefuted) {}

  /**
   * The issues that a user finds and that are scored.
   *
   * @param capped whether there are more than are looked at
   */
  private record Found(Map<IssueKey, Issue> issues, boolean capped) {}

  public Response next(String key, RankingQueries.Entered entered, @Nullable String top) {
    Asking.AskedProject asked = asking.projectWithNeeds(key);
    Faults faults = new Faults();
    int first = Paging.whole(faults, "top", top, STANDARD_TOP, 1, MOST_TOP);
    RankingQuery query = faults.within("", () -> queries.read(asked, entered));
    faults.refuse();
    Found found = found(asked, Objects.requireNonNull(query));
    ScoreBook book = books.current();
    List<ResearchNext.Listed> listed = new ArrayList<>();
    found
        .issues()
        .forEach(
            (issueKey, issue) -> {
              Subject subject = book.subject(IssueViewing.inCore(issue));
              if (!subject.equals(Subject.NOTHING)) {
                listed.add(new ResearchNext.Listed(issueKey, subject));
              }
            });
    List<Candidate> candidates =
        book.scoring(asked.project().getId())
            .map(scoring -> ResearchNext.of(listed, scoring, first))
            .orElse(List.of());
    return Answers.ok(
        new ListShape(
            first,
            listed.size(),
            found.capped(),
            candidates.size(),
            candidates.stream()
                .limit(query.maxResults())
                .map(candidate -> shape(book, candidate, found.issues()))
                .toList()));
  }

  private Found found(Asking.AskedProject asked, RankingQuery query) {
    Map<IssueKey, Issue> issues = new HashMap<>();
    RankingOverviews.Listed listed = overviews.listed(asked, query, false);
    listed.scored().forEach(issue -> issues.put(IssueKey.parse(issue.getKey()), issue));
    return new Found(issues, listed.overview().totals().scoredCapped());
  }

  private CandidateShape shape(ScoreBook book, Candidate candidate, Map<IssueKey, Issue> issues) {
    Issue issue = Objects.requireNonNull(issues.get(candidate.issue()));
    boolean issuesOwn = candidate.need() == Serving.OWN;
    return new CandidateShape(
        issuesOwn ? null : candidate.need(),
        issuesOwn
            ? own.of(issue).statement()
            : book.need(candidate.need()).map(Need::statement).orElse(null),
        issue.getKey(),
        issue.getSummary(),
        Shapes.figure(candidate.score() / HUNDRED),
        Shapes.figure(candidate.potential() / HUNDRED),
        Shapes.share(candidate.confidence().value()),
        candidate.topChange(),
        candidate.ifProved(),
        candidate.ifRefuted());
  }
}
