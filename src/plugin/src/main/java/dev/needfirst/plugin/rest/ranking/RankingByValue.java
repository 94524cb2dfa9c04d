package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.IssueViewing;
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
          && (parts[1].isEmpty() || IssueKey.isKey(parts[1]))
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

  /**
   * A page of the list; it may be shorter than was asked for where there are more.
   *
   * @param aside what is not ranked, and left out
   */
  RankingPage page(ApplicationUser user, RankingQuery query, SettingAside.Aside aside) {
    RankingPage page = page(user, query, Last.of(query.after()), aside);
    while (page.rows().isEmpty() && page.next() != null) {
      page = page(user, query, Last.of(query.after(page.next()).after()), aside);
    }
    return page;
  }

  private RankingPage page(
      ApplicationUser user, RankingQuery query, Last last, SettingAside.Aside aside) {
    // A few more, so that what is set aside seldom shortens a page.
    int wanted = query.maxResults() + 1 + Math.min(aside.issues().size(), query.maxResults());
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
    return page(user, query, last, new Found(level, lower, unscored, wanted).without(aside, query));
  }

  /**
   * What was found behind the last row, best first.
   *
   * @param level with the very score of the last row
   * @param wanted how many were searched for
   */
  private record Found(List<Issue> level, List<Issue> lower, List<Issue> unscored, int wanted) {
    List<Issue> all() {
      List<Issue> all = new ArrayList<>(level);
      all.addAll(lower);
      all.addAll(unscored);
      return all;
    }

    Given without(SettingAside.Aside aside, RankingQuery query) {
      List<Issue> all = all();
      List<Issue> ranked = new ArrayList<>();
      int passed = 0;
      while (passed < all.size() && ranked.size() < query.maxResults()) {
        Issue issue = all.get(passed++);
        if (!aside.has(issue)) {
          ranked.add(issue);
        }
      }
      return new Given(
          this, all.subList(0, passed), ranked, passed < all.size() || all.size() == wanted);
    }
  }

  /**
   * What of it is given.
   *
   * @param passed all up to the last row, what is set aside among it
   * @param more whether more follows
   */
  private record Given(Found found, List<Issue> passed, List<Issue> ranked, boolean more) {}

  private static String lower(RankingQuery query, Last last) {
    return (last.none() ? query.scored() : query.scored("<", last.hundredths()))
        + " ORDER BY "
        + query.scoreClause()
        + " DESC, key ASC";
  }

  private RankingPage page(ApplicationUser user, RankingQuery query, Last before, Given given) {
    List<RankingPage.Placed> rows = new ArrayList<>();
    for (Issue issue : given.ranked()) {
      rows.add(new RankingPage.Placed(issue, before.rank() + rows.size() + 1));
    }
    return new RankingPage(
        rows,
        given.more() ? query.cursor(last(user, query, before, given).toString()) : null,
        null);
  }

  private Last last(ApplicationUser user, RankingQuery query, Last before, Given given) {
    List<Issue> passed = given.passed();
    long rank = before.rank() + given.ranked().size();
    int levels = Math.min(given.found().level().size(), passed.size());
    int scored = given.found().level().size() + given.found().lower().size();
    if (passed.size() > scored) {
      return new Last(Last.UNSCORED, passed.get(passed.size() - 1).getKey(), rank);
    }
    for (int at = passed.size() - 1; at >= levels; at--) {
      Issue issue = passed.get(at);
      int indexed = indexed(user, query, issue);
      if (indexed >= 0) {
        return new Last(indexed, issue.getKey(), rank);
      }
      // It has lost its score or gone since it was found, so the row above is the last one.
    }
    return new Last(
        before.hundredths(), levels == 0 ? before.key() : passed.get(levels - 1).getKey(), rank);
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
