package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.viewing.RankingIssues;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.IssueViewing;
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
  public static final int MOST = 10_000;

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
  public RankingOverview of(Asking.AskedProject asked, RankingQuery query) {
    return of(asked, query, query.view().forEffort());
  }

  /**
   * The list.
   *
   * @param withEfforts whether the efforts of the issues are wanted
   */
  RankingOverview of(Asking.AskedProject asked, RankingQuery query, boolean withEfforts) {
    Asked key = key(asked, query, withEfforts);
    RankingOverview present = kept(key);
    return present == null ? read(key, asked, query, found(asked.user(), query)) : present;
  }

  /**
   * A list with its scored issues.
   *
   * @param scored those that the user sees at this moment, the best 10,000 at most
   */
  record Listed(RankingOverview overview, List<Issue> scored) {}

  /** The list with its issues, which are searched for once, whether the list is kept or not. */
  Listed listed(Asking.AskedProject asked, RankingQuery query, boolean withEfforts) {
    Asked key = key(asked, query, withEfforts);
    List<Issue> found = found(asked.user(), query);
    RankingOverview present = kept(key);
    RankingOverview overview = present == null ? read(key, asked, query, found) : present;
    return new Listed(
        overview, found.stream().filter(issue -> !overview.aside().has(issue)).toList());
  }

  private static Asked key(Asking.AskedProject asked, RankingQuery query, boolean withEfforts) {
    return new Asked(
        asked.user().getKey(),
        query.scope(),
        query.scoreClause(),
        withEfforts,
        asked.settings().effortField(),
        asked.settings().setAsideJql());
  }

  private @Nullable RankingOverview kept(Asked key) {
    synchronized (kept) {
      Kept present = kept.get(key);
      return present != null && present.until().isAfter(clock.instant())
          ? present.overview()
          : null;
    }
  }

  private RankingOverview read(
      Asked key, Asking.AskedProject asked, RankingQuery query, List<Issue> found) {
    RankingOverview read = read(asked, query, found, key.efforts());
    Instant now = clock.instant();
    synchronized (kept) {
      kept.values().removeIf(old -> !old.until().isAfter(now));
      if (kept.size() < MOST_KEPT) {
        kept.put(key, new Kept(read, now.plus(key.efforts() ? EFFORTS_KEPT : KEPT)));
      }
    }
    return read;
  }

  private List<Issue> found(ApplicationUser user, RankingQuery query) {
    return query.scoreClause() == null
        ? List.of()
        : searching.first(
            user, query.scored() + " ORDER BY " + query.scoreClause() + " DESC", MOST);
  }

  private RankingOverview read(
      Asking.AskedProject asked, RankingQuery query, List<Issue> found, boolean withEfforts) {
    ApplicationUser user = asked.user();
    SettingAside.Aside apart = aside.of(asked, query.scope());
    long total = searching.count(user, query.scope()) - apart.issues().size();
    List<RankingIssues.Hit> hits = new ArrayList<>();
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
