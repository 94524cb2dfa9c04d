package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.index.IssueIndexingParams;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.util.ImportUtils;
import dev.needfirst.sandbox.index.IssueIndex;
import java.util.concurrent.atomic.AtomicLong;

/** Indexes issues when plugins ask for it. */
public final class Indexing implements IssueIndexingService {

  private final IssueIndex index;
  private final AtomicLong asked = new AtomicLong();

  public Indexing(IssueIndex index) {
    this.index = index;
  }

  @Override
  public void reIndex(Issue issue, IssueIndexingParams issueIndexingParams) {
    if (ImportUtils.isIndexIssues()) {
      index.index(issue.getId());
      asked.incrementAndGet();
    }
  }

  /** How many times plugins have had an issue indexed on this node since it started. */
  public long asked() {
    return asked.get();
  }
}
