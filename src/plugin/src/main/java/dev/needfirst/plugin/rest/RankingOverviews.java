package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.ranking.IssueKey;
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
 * <p>Which issues are in it is kept for a few seconds, since the pages of one list follow each
 * other, and a list of thousands is read through for it. Their scores are those of the moment.
 */
public final class RankingOverviews {
  /** So many hits of one search are looked at: the window of a search engine. */
  static final int MOST = 10_000;

  private static final Duration KEPT = Duration.ofSeconds(5);

  /** The efforts are read issue by issue, from Jira's database. */
  private static final Duration EFFORTS_KEPT = Duration.ofSeconds(30);

  private static final int MOST_KEPT = 50;

  private final Searching searching;
  private final RankingIssues ranking;
  private final Efforts efforts;
  private final SettingAside aside;
  private final Clock clock;
  private final Map<Asked, Kept> kept = new LinkedHashMap<>();

  @Inject
  public RankingOverviews(
      Searching searching,
      RankingIssues ranking,
      Efforts efforts,
      SettingAside aside,
      Clock clock) {
    this.searching = searching;
    this.ranking = ranking;
    this.efforts = efforts;
    this.aside = aside;
    this.clock = clock;
  }

  /** What makes two lists the same; each user's is their own. */
  private record Asked(
      String user,
      String scope,
      @Nullable String scoreClause,
      boolean efforts,
      @Nullable String effortField,
      @Nullable String setAsideJql) {}

  private record Kept(RankingOverview overview, Instant until) {}

  /** The list with what its order wants to know. */
  RankingOverview of(Asking.AskedProject asked, RankingQuery query) {
    return of(asked, query, query.view().forEffort());
  }

  /**
   * The list.
   *
   * @param withEfforts whether the efforts of the issues are wanted
   */
  RankingOverview of(Asking.AskedProject asked, RankingQuery query, boolean withEfforts) {
    Asked key =
        new Asked(
            asked.user().getKey(),
            query.scope(),
            query.scoreClause(),
            withEfforts,
            asked.settings().effortField(),
            asked.settings().setAsideJql());
    Instant now = clock.instant();
    synchronized (kept) {
      Kept present = kept.get(key);
      if (present != null && present.until().isAfter(now)) {
        return present.overview();
      }
    }
    RankingOverview read = read(asked, query, withEfforts);
    synchronized (kept) {
      kept.values().removeIf(old -> !old.until().isAfter(now));
      if (kept.size() < MOST_KEPT) {
        kept.put(key, new Kept(read, now.plus(withEfforts ? EFFORTS_KEPT : KEPT)));
      }
    }
    return read;
  }

  /** The scored issues of a list that the user sees now, the best 10,000 at most. */
  List<Issue> scored(Asking.AskedProject asked, RankingQuery query) {
    SettingAside.Aside apart = of(asked, query).aside();
    return found(asked.user(), query).stream().filter(issue -> !apart.has(issue)).toList();
  }

  private List<Issue> found(ApplicationUser user, RankingQuery query) {
    return query.scoreClause() == null
        ? List.of()
        : searching.first(
            user, query.scored() + " ORDER BY " + query.scoreClause() + " DESC", MOST);
  }

  private RankingOverview read(Asking.AskedProject asked, RankingQuery query, boolean withEfforts) {
    ApplicationUser user = asked.user();
    SettingAside.Aside apart = aside.of(asked, query.scope());
    long total = searching.count(user, query.scope()) - apart.issues().size();
    List<RankingIssues.Hit> hits = new ArrayList<>();
    List<Issue> found = found(user, query);
    for (Issue issue : found) {
      if (!apart.has(issue)) {
        hits.add(hit(asked, issue, withEfforts));
      }
    }
    long scored =
        found.size() < MOST
            ? hits.size()
            : searching.count(user, query.scored()) - (found.size() - hits.size());
    return new RankingOverview(
        ranking,
        new RankingOverview.Totals(
            Math.min(total, MOST), total > MOST, Math.min(scored, MOST), scored > MOST),
        hits,
        apart);
  }

  /** An issue as the ranking wants it. */
  RankingIssues.Hit hit(Asking.AskedProject asked, Issue issue, boolean withEfforts) {
    return new RankingIssues.Hit(
        IssueViewing.inCore(issue),
        IssueKey.parse(issue.getKey()),
        withEfforts ? efforts.of(issue, asked.settings()) : null);
  }
}
