package dev.needfirst.plugin.issue;

import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.search.SearchException;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.ranking.IssueKey;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks Jira's own search, by JQL. */
public final class Searching {
  private static final int PAGE = 500;

  private final SearchService search;
  private final PermissionManager permissions;
  private final Anchors anchors;

  @Inject
  public Searching(SearchService search, PermissionManager permissions, Issues issues) {
    this.search = search;
    this.permissions = permissions;
    this.anchors = new Anchors(issues);
  }

  /**
   * The first so many issues that the user sees; none where Jira does not know what the JQL names
   * (any more), as with an archived project.
   */
  public List<Issue> first(ApplicationUser user, String jql, int atMost) {
    Query query = query(user, jql);
    try {
      return search.search(user, query, new PagerFilter<Issue>(0, atMost)).getResults();
    } catch (SearchException e) {
      failUnlessRefused(user, query, e);
      return List.of();
    }
  }

  /**
   * The first so many issues of a project that the user sees and whose keys come after the given
   * one, by key. It does not matter what has become of the issue that had that key.
   *
   * @param jql of that project only, without an order
   * @param after null to begin with the first
   */
  public List<Issue> behind(
      ApplicationUser user, long projectId, String jql, @Nullable String after, int atMost) {
    List<Issue> found = new ArrayList<>();
    new KeySet(
            (where, most) -> first(user, where, most),
            issue -> permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user),
            projectId,
            jql)
        .each(
            after,
            atMost,
            page -> {
              found.addAll(page.subList(0, Math.min(page.size(), atMost - found.size())));
              return found.size() < atMost;
            });
    return found;
  }

  /**
   * Those of the issues with these ids that Jira's index has in the project and the user sees; none
   * where Jira refuses the search because one of them is gone or hidden.
   */
  public List<Issue> withIds(ApplicationUser user, long projectId, List<Long> ids) {
    String jql =
        "project = "
            + projectId
            + " AND id in ("
            + ids.stream().map(String::valueOf).collect(Collectors.joining(", "))
            + ")";
    try {
      return search
          .search(user, query(user, jql), new PagerFilter<Issue>(0, ids.size()))
          .getResults();
    } catch (SearchException refused) {
      return List.of();
    }
  }

  /** The first so many issues that the user sees; empty where Jira does not take the JQL. */
  public Optional<List<Issue>> ifTaken(ApplicationUser user, String jql, int atMost) {
    SearchService.ParseResult parsed = search.parseQuery(user, jql);
    if (!parsed.isValid()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          search.search(user, parsed.getQuery(), new PagerFilter<Issue>(0, atMost)).getResults());
    } catch (SearchException refused) {
      return Optional.empty();
    }
  }

  /** Whether a JQL chooses an issue; no where Jira does not take the JQL (any more). */
  public boolean chooses(ApplicationUser user, String jql, Issue issue) {
    SearchService.ParseResult parsed =
        search.parseQuery(
            user, "id = " + issue.getId() + " AND (" + JqlText.withoutOrder(jql) + ")");
    if (!parsed.isValid() || search.validateQuery(user, parsed.getQuery()).hasAnyErrors()) {
      return false;
    }
    try {
      return search.searchCount(user, parsed.getQuery()) > 0;
    } catch (SearchException refused) {
      return false;
    }
  }

  /** How many issues the user sees; none where {@link #first} finds none. */
  public long count(ApplicationUser user, String jql) {
    Query query = query(user, jql);
    try {
      return search.searchCount(user, query);
    } catch (SearchException e) {
      failUnlessRefused(user, query, e);
      return 0;
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

  private void failUnlessRefused(ApplicationUser user, Query query, SearchException failure) {
    if (!search.validateQuery(user, query).hasAnyErrors()) {
      throw new IllegalStateException("Jira could not search", failure);
    }
  }

  /** Whether the user sees any issue of a project. */
  public boolean findsAny(ApplicationUser user, long projectId) {
    return !first(user, "project = " + projectId, 1).isEmpty();
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
   * into the project meanwhile has a greater key, and is found, too; one that goes stops nothing.
   *
   * @param where further JQL; empty for none
   * @param pages says whether it wants more
   */
  public void everyIssue(long projectId, String where, Predicate<List<Issue>> pages) {
    new KeySet(
            this::firstOfAll,
            issue -> true,
            projectId,
            "project = " + projectId + (where.isEmpty() ? "" : " AND (" + where + ")"))
        .each(null, PAGE, pages);
  }

  private List<Issue> firstOfAll(String jql, int atMost) {
    try {
      SearchResults<Issue> results =
          search.searchOverrideSecurity(null, query(null, jql), new PagerFilter<Issue>(0, atMost));
      return results.getResults();
    } catch (SearchException e) {
      throw new IllegalStateException("Jira could not search", e);
    }
  }

  /** Runs JQL with its order, and gives the first so many issues. */
  private interface Run {
    List<Issue> first(String jql, int atMost);
  }

  /** The issues that JQL chooses in a project, by key. */
  private final class KeySet {
    private final Run run;
    private final Predicate<Issue> stands;
    private final long projectId;
    private final String jql;

    /**
     * @param stands whether a search as this one may name the issue
     */
    KeySet(Run run, Predicate<Issue> stands, long projectId, String jql) {
      this.run = run;
      this.stands = stands;
      this.projectId = projectId;
      this.jql = jql;
    }

    /** Hands out pages of what comes after the key, none of them empty, while more are wanted. */
    void each(@Nullable String after, int pageSize, Predicate<List<Issue>> pages) {
      String last = after;
      while (true) {
        String anchor = anchor(last);
        List<Issue> found =
            run.first(
                jql + (anchor == null ? "" : " AND key > \"" + anchor + "\"") + " ORDER BY key ASC",
                pageSize);
        if (anchor != null && !anchor.equals(anchor(last))) {
          // It went while the search ran, which may have found nothing for that reason.
          continue;
        }
        List<Issue> behind = behind(found, after);
        if (!behind.isEmpty() && !pages.test(behind)) {
          return;
        }
        if (found.size() < pageSize) {
          return;
        }
        last = found.get(found.size() - 1).getKey();
      }
    }

    private @Nullable String anchor(@Nullable String key) {
      return key == null ? null : anchors.atOrBefore(IssueKey.parse(key), projectId, stands);
    }

    /** Where there was no anchor, what comes before is found again. */
    private List<Issue> behind(List<Issue> found, @Nullable String after) {
      if (after == null) {
        return found;
      }
      // By number alone: the project may have another key by now.
      long number = IssueKey.parse(after).number();
      return found.stream()
          .filter(issue -> IssueKey.parse(issue.getKey()).number() > number)
          .toList();
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
