package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.ranking.Places;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.viewing.RankingIssues;
import dev.needfirst.plugin.issue.Searching;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a page of a ranked list wants to know of the whole list, from the user's own search.
 *
 * <p>Kept for a few seconds, since the pages of one list follow each other, and a list of thousands
 * is read through for it.
 */
public final class RankingOverviews {
  /** So many hits of one search are looked at: the window of a search engine. */
  static final int MOST = 10_000;

  private static final Duration KEPT = Duration.ofSeconds(5);

  /** The efforts are read issue by issue, from Jira's database. */
  private static final Duration EFFORTS_KEPT = Duration.ofSeconds(30);

  private static final int MOST_KEPT = 50;

  private final Searching searching;
  private final ScoreBooks books;
  private final Efforts efforts;
  private final ChoosingModels models;
  private final Clock clock;
  private final Map<Asked, Overview> kept = new LinkedHashMap<>();

  @Inject
  public RankingOverviews(
      Searching searching, ScoreBooks books, Efforts efforts, ChoosingModels models, Clock clock) {
    this.searching = searching;
    this.books = books;
    this.efforts = efforts;
    this.models = models;
    this.clock = clock;
  }

  /** What makes two lists the same; each user's is their own. */
  private record Asked(
      String user,
      String scope,
      @Nullable String scoreClause,
      boolean forEffort,
      @Nullable String effortField) {}

  /**
   * A whole list.
   *
   * @param total how many issues the user sees in it, 10,000 at most
   * @param capped whether there are more
   * @param scored how many of them have a score, 10,000 at most
   * @param places which places the ties of a row span; null where there are too many scored ones to
   *     say
   * @param hits the scored ones with their efforts, the best 10,000 at most; none unless the list
   *     is ordered by them
   * @param until when it is read again
   */
  record Overview(
      long total,
      boolean capped,
      long scored,
      @Nullable Places places,
      List<RankingIssues.Hit> hits,
      Instant until) {}

  /** How much of the scores is customer value, 0 to 1. */
  double customerWeight(Asking.AskedProject asked) {
    return models.ofProject(asked.project().getId()).model().of(Parameter.CUSTOMER_WEIGHT);
  }

  Overview of(Asking.AskedProject asked, RankingQuery query) {
    Asked key =
        new Asked(
            asked.user().getKey(),
            query.scope(),
            query.scoreClause(),
            query.forEffort(),
            asked.settings().effortField());
    Instant now = clock.instant();
    synchronized (kept) {
      Overview present = kept.get(key);
      if (present != null && present.until().isAfter(now)) {
        return present;
      }
    }
    Overview read = read(asked, query, now);
    synchronized (kept) {
      kept.values().removeIf(old -> !old.until().isAfter(now));
      if (kept.size() < MOST_KEPT) {
        kept.put(key, read);
      }
    }
    return read;
  }

  private Overview read(Asking.AskedProject asked, RankingQuery query, Instant now) {
    ApplicationUser user = asked.user();
    Instant until = now.plus(query.forEffort() ? EFFORTS_KEPT : KEPT);
    long total = searching.count(user, query.scope());
    boolean capped = total > MOST;
    if (query.scoreClause() == null) {
      return new Overview(Math.min(total, MOST), capped, 0, Places.of(List.of()), List.of(), until);
    }
    long scored = searching.count(user, query.scored());
    boolean readThrough = query.forEffort() || scored <= MOST;
    List<Issue> issues =
        readThrough
            ? searching.first(
                user, query.scored() + " ORDER BY " + query.scoreClause() + " DESC", MOST)
            : List.of();
    return new Overview(
        Math.min(total, MOST),
        capped,
        Math.min(scored, MOST),
        scored > MOST ? null : places(issues),
        query.forEffort() ? hits(issues, asked.settings()) : List.of(),
        until);
  }

  private Places places(List<Issue> issues) {
    ScoreBook book = books.current();
    List<Figures> figures = new ArrayList<>();
    for (Issue issue : issues) {
      figures.add(book.figures(IssueViewing.inCore(issue)));
    }
    return Places.of(figures);
  }

  private List<RankingIssues.Hit> hits(List<Issue> issues, ProjectSettings settings) {
    List<RankingIssues.Hit> hits = new ArrayList<>();
    for (Issue issue : issues) {
      hits.add(
          new RankingIssues.Hit(
              IssueViewing.inCore(issue),
              IssueKey.parse(issue.getKey()),
              efforts.of(issue, settings)));
    }
    return List.copyOf(hits);
  }
}
