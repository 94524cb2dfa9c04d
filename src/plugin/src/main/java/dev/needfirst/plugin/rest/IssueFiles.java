package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.recording.Store;
import dev.needfirst.plugin.issue.OwnFields;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Reads what is stored about an issue: not from the score book, so that a writer sees what was just
 * written.
 */
public final class IssueFiles {
  private final Store store;
  private final OwnFields fields;
  private final CurrentScoring scoring;

  @Inject
  public IssueFiles(Store store, OwnFields fields, CurrentScoring scoring) {
    this.store = store;
    this.fields = fields;
    this.scoring = scoring;
  }

  IssueFile of(Issue issue) {
    List<Link> links = store.links().ofIssue(issue.getId());
    return new IssueFile(
        issue.getProjectId(),
        links,
        store.needs().find(links.stream().map(Link::needId).toList()),
        fields.of(issue),
        store.ownImpacts().ofIssue(issue.getId()),
        scoring.inForce(issue.getProjectId()));
  }
}
