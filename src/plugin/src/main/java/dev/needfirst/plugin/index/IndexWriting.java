package dev.needfirst.plugin.index;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.index.IndexException;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.util.ImportUtils;
import dev.needfirst.plugin.issue.Counters;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.Skipped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Has Jira index an issue again, from what is stored of it now. */
public final class IndexWriting {
  private final Issues issues;
  private final IssueIndexingService indexing;
  private final Skipped skipped;
  private final Counters counters;

  @Inject
  public IndexWriting(
      Issues issues, IssueIndexingService indexing, Skipped skipped, Counters counters) {
    this.issues = issues;
    this.indexing = indexing;
    this.skipped = skipped;
    this.counters = counters;
  }

  /**
   * Indexes one issue; one that is gone or archived is left alone. One that Jira cannot index is
   * left out, and keeps no others back.
   */
  void again(long issueId) {
    @Nullable Issue issue = null;
    try {
      issue = issues.find(issueId).orElse(null);
      if (issue != null && !issue.isArchived()) {
        index(issue);
      }
      skipped.done(Skipped.Work.INDEXING, issueId);
    } catch (Exception e) {
      skipped.add(Skipped.Work.INDEXING, issueId, issue, e);
    }
  }

  private void index(Issue issue) throws IndexException {
    // A thread on which Jira has switched indexing off, as its importers do, would do nothing.
    boolean before = ImportUtils.isIndexIssues();
    ImportUtils.setIndexIssues(true);
    try {
      indexing.reIndex(issue, IssueIndexingParams.INDEX_ISSUE_ONLY);
      counters.count(Counters.Counted.INDEXED);
    } finally {
      ImportUtils.setIndexIssues(before);
    }
  }
}
