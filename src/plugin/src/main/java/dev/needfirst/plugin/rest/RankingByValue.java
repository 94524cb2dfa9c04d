package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.plugin.issue.Searching;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order by value: as Jira's index has the scores, since only so a list may be longer than what
 * is looked at of it.
 */
public final class RankingByValue {
  private static final int HIGHEST = 10_000;

  private final Searching searching;
  private final ScoreBooks books;

  @Inject
  public RankingByValue(Searching searching, ScoreBooks books) {
    this.searching = searching;
    this.books = books;
  }

  /**
   * Behind which row a page begins.
   *
   * @param hundredths the score that the index has of it, −1 if none
   * @param key its key; empty before the first row
   * @param rank its place
   */
  private record Last(int hundredths, String key, long rank) {
    private static final String SEPARATOR = " ";
    private static final int UNSCORED = -1;

    static final Last NONE = new Last(HIGHEST + 1, "", 0);

    static Last of(@Nullable String text) {
      if (text == null) {
        return NONE;
      }
      String[] parts = text.split(SEPARATOR, -1);
      if (parts.length == 3
          && parts[0].matches("-1|[0-9]{1,5}")
          && parts[1].matches("|[A-Za-z][A-Za-z0-9_]*-[0-9]{1,18}")
          && parts[2].matches("[0-9]{1,9}")) {
        return new Last(Integer.parseInt(parts[0]), parts[1], Long.parseLong(parts[2]));
      }
      throw RankingQuery.refused();
    }

    boolean none() {
      return key.isEmpty();
    }

    boolean unscored() {
      return hundredths == UNSCORED;
    }

    @Override
    public String toString() {
      return String.join(SEPARATOR, Integer.toString(hundredths), key, Long.toString(rank));
    }
  }

  RankingPage page(ApplicationUser user, RankingQuery query) {
    Last last = Last.of(query.after());
    int wanted = query.maxResults() + 1;
    List<Issue> level = new ArrayList<>();
    List<Issue> lower = new ArrayList<>();
    if (query.scoreClause() != null && !last.unscored()) {
      if (!last.none()) {
        level.addAll(
            searching.behind(
                user, query.projectId(), query.scored("=", last.hundredths()), last.key(), wanted));
      }
      lower.addAll(searching.first(user, lower(query, last), wanted - level.size()));
    }
    List<Issue> unscored = new ArrayList<>();
    int missing = wanted - level.size() - lower.size();
    if (missing > 0) {
      unscored.addAll(
          searching.behind(
              user,
              query.projectId(),
              query.unscored(),
              last.unscored() ? last.key() : null,
              missing));
    }
    return page(user, query, last, new Found(level, lower, unscored));
  }

  /**
   * What was found behind the last row, best first.
   *
   * @param level with the very score of the last row
   */
  private record Found(List<Issue> level, List<Issue> lower, List<Issue> unscored) {
    List<Issue> all() {
      List<Issue> all = new ArrayList<>(level);
      all.addAll(lower);
      all.addAll(unscored);
      return all;
    }
  }

  private static String lower(RankingQuery query, Last last) {
    return (last.none() ? query.scored() : query.scored("<", last.hundredths()))
        + " ORDER BY "
        + query.scoreClause()
        + " DESC, key ASC";
  }

  private RankingPage page(ApplicationUser user, RankingQuery query, Last before, Found found) {
    List<Issue> all = found.all();
    List<Issue> given = all.subList(0, Math.min(all.size(), query.maxResults()));
    List<RankingPage.Placed> rows = new ArrayList<>();
    for (Issue issue : given) {
      rows.add(new RankingPage.Placed(issue, before.rank() + rows.size() + 1));
    }
    return new RankingPage(
        rows,
        all.size() > given.size()
            ? query.cursor(last(user, query, before, found, given).toString())
            : null);
  }

  private Last last(
      ApplicationUser user, RankingQuery query, Last before, Found found, List<Issue> given) {
    long rank = before.rank() + given.size();
    int levels = found.level().size();
    int scored = levels + found.lower().size();
    if (given.size() > scored) {
      return new Last(Last.UNSCORED, given.get(given.size() - 1).getKey(), rank);
    }
    for (int at = given.size() - 1; at >= levels; at--) {
      Issue issue = given.get(at);
      int indexed = indexed(user, query, issue);
      if (indexed >= 0) {
        return new Last(indexed, issue.getKey(), rank);
      }
      // It has lost its score or gone since it was found, so the row above is the last one.
    }
    return new Last(
        before.hundredths(), levels == 0 ? before.key() : given.get(levels - 1).getKey(), rank);
  }

  /**
   * The score by which the search has placed an issue, in hundredths; −1 if it has none any more.
   * While the index catches up, it is not the score of the book, and rows would be left out or
   * given twice.
   */
  private int indexed(ApplicationUser user, RankingQuery query, Issue issue) {
    String its = " AND key = \"" + issue.getKey() + "\"";
    int expected = books.current().figures(IssueViewing.inCore(issue)).hundredths();
    if (expected >= 0 && searching.count(user, query.scored("=", expected) + its) > 0) {
      return expected;
    }
    int low = -1;
    int high = HIGHEST;
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (searching.count(user, query.scored(">=", middle) + its) > 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
