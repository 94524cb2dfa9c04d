package dev.needfirst.plugin.issue;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Asks Jira's own search, by JQL. */
public final class Searching {
  private static final int PAGE = 500;

  private final SearchService search;

  @Inject
  public Searching(SearchService search) {
    this.search = search;
  }

  /** The first so many issues that the user sees. */
  public List<Issue> first(ApplicationUser user, String jql, int atMost) {
    try {
      return search.search(user, query(user, jql), new PagerFilter<Issue>(0, atMost)).getResults();
    } catch (SearchException e) {
      throw new IllegalStateException("Jira could not search", e);
    }
  }

  /** How many issues the user sees. */
  public long count(ApplicationUser user, String jql) {
    try {
      return search.searchCount(user, query(user, jql));
    } catch (SearchException e) {
      throw new IllegalStateException("Jira could not search", e);
    }
  }

  /**
   * The part of a user's JQL that chooses issues, without its {@code ORDER BY}; empty if it chooses
   * all.
   *
   * @param member what the JQL is called where it came from
   * @throws Refused with Jira's own messages if it is no JQL, or names what is not there
   */
  public String where(ApplicationUser user, String jql, String member) {
    SearchService.ParseResult parsed = search.parseQuery(user, jql);
    if (!parsed.isValid()) {
      throw refused(member, parsed.getErrors().getErrorMessages());
    }
    Query query = parsed.getQuery();
    var messages = search.validateQuery(user, query);
    if (messages.hasAnyErrors()) {
      throw refused(member, messages.getErrorMessages());
    }
    return JqlText.withoutOrder(search.getJqlString(query));
  }

  /** How many issues of a project Jira's index has, whoever may see them. */
  public long countAll(long projectId) {
    try {
      return search.searchCountOverrideSecurity(null, query(null, "project = " + projectId));
    } catch (SearchException e) {
      throw new IllegalStateException("Jira could not search", e);
    }
  }

  /**
   * Hands out every issue of a project that Jira's index has, and the JQL chooses, whoever may see
   * it.
   *
   * <p>By key sets, since search engines refuse to page beyond their window. An issue that comes
   * into the project meanwhile has a greater key, and is found, too.
   *
   * @param where further JQL; empty for none
   * @param pages says whether it wants more
   */
  public void everyIssue(long projectId, String where, Predicate<List<Issue>> pages) {
    String last = null;
    while (true) {
      String jql =
          "project = "
              + projectId
              + (where.isEmpty() ? "" : " AND (" + where + ")")
              + (last == null ? "" : " AND key > \"" + last + "\"")
              + " ORDER BY key ASC";
      List<Issue> page = page(jql);
      if (page.isEmpty() || !pages.test(page) || page.size() < PAGE) {
        return;
      }
      last = page.get(page.size() - 1).getKey();
    }
  }

  private List<Issue> page(String jql) {
    try {
      SearchResults<Issue> results =
          search.searchOverrideSecurity(null, query(null, jql), new PagerFilter<Issue>(0, PAGE));
      return results.getResults();
    } catch (SearchException e) {
      throw new IllegalStateException("Jira could not search", e);
    }
  }

  private Query query(@Nullable ApplicationUser user, String jql) {
    SearchService.ParseResult parsed = search.parseQuery(user, jql);
    if (!parsed.isValid()) {
      throw new IllegalStateException("Jira does not take " + jql);
    }
    return parsed.getQuery();
  }

  private static Refused refused(String member, Iterable<String> messages) {
    String text = String.join(" ", messages);
    return new Refused(Fault.of(member, "jql", text));
  }
}
