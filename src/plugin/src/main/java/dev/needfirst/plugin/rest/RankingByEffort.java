package dev.needfirst.plugin.rest;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.viewing.RankedPage;
import dev.needfirst.core.viewing.RankingIssues;
import dev.needfirst.core.viewing.RankingOrder;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.Rights;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The order by value for effort, which no index has: by the score book, over the user's hits. */
public final class RankingByEffort {
  private final RankingIssues ranking;
  private final Issues issues;
  private final Rights rights;

  @Inject
  public RankingByEffort(RankingIssues ranking, Issues issues, Rights rights) {
    this.ranking = ranking;
    this.issues = issues;
    this.rights = rights;
  }

  RankingPage page(ApplicationUser user, RankingQuery query, List<RankingIssues.Hit> hits) {
    RankedPage page =
        ranking.page(hits, RankingOrder.VALUE_FOR_EFFORT, query.after(), query.maxResults());
    List<RankingPage.Placed> rows = new ArrayList<>();
    for (RankedPage.Row row : page.rows()) {
      // The hits were found a while ago; what has moved or been hidden since is left out.
      issues
          .find(row.entry().issueId())
          .filter(issue -> issue.getProjectId() == query.projectId())
          .filter(issue -> rights.browses(user, issue))
          .ifPresent(issue -> rows.add(new RankingPage.Placed(issue, row.rank())));
    }
    String next = page.next();
    return new RankingPage(rows, next == null ? null : query.cursor(next));
  }
}
