package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.viewing.RankedList;
import dev.needfirst.core.viewing.RankedPage;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.Rights;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * What no index knows: the order by value for effort, and what filters leave. By the score book,
 * over the user's hits.
 */
public final class RankingByBook {
  private final Issues issues;
  private final Rights rights;

  @Inject
  public RankingByBook(Issues issues, Rights rights) {
    this.issues = issues;
    this.rights = rights;
  }

  RankingPage page(ApplicationUser user, RankingQuery query, RankedList list) {
    RankedPage page = list.page(query.view().filters(), query.after(), query.maxResults());
    List<RankingPage.Placed> rows = new ArrayList<>();
    for (RankedPage.Row row : page.rows()) {
      // The hits were found a while ago; what has moved or been hidden since is left out.
      issues
          .find(row.entry().issueId())
          .filter(issue -> issue.getProjectId() == query.projectId())
          .filter(issue -> rights.browses(user, issue))
          .ifPresent(issue -> rows.add(new RankingPage.Placed(issue, (long) row.rank())));
    }
    String next = page.next();
    return new RankingPage(rows, next == null ? null : query.cursor(next), page.total());
  }
}
