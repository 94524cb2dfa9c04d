package dev.needfirst.plugin.index;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.util.ImportUtils;
import dev.needfirst.plugin.issue.Issues;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has Jira index an issue again, from what is stored of it now. */
public final class IndexWriting {
  private static final Logger LOG = LoggerFactory.getLogger(IndexWriting.class);

  private final Issues issues;
  private final IssueIndexingService indexing;

  @Inject
  public IndexWriting(Issues issues, IssueIndexingService indexing) {
    this.issues = issues;
    this.indexing = indexing;
  }

  /** Indexes one issue; one that is gone or archived is left alone. */
  void again(long issueId) {
    Optional<Issue> issue = issues.find(issueId);
    if (issue.isEmpty() || issue.get().isArchived()) {
      return;
    }
    // A thread on which Jira has switched indexing off, as its importers do, would do nothing.
    boolean before = ImportUtils.isIndexIssues();
    ImportUtils.setIndexIssues(true);
    try {
      indexing.reIndex(issue.get(), IssueIndexingParams.INDEX_ISSUE_ONLY);
    } catch (Exception e) {
      LOG.warn("Jira could not index issue {} again; the nightly audit will", issueId, e);
    } finally {
      ImportUtils.setIndexIssues(before);
    }
  }
}
