package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Links;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.Rights;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes JSON of needs, as one user may see them. */
public final class NeedShaping {
  private final Links links;
  private final Issues issues;
  private final Rights rights;
  private final UserManager users;
  private final Messages messages;

  @Inject
  public NeedShaping(
      Links links, Issues issues, Rights rights, UserManager users, Messages messages) {
    this.links = links;
    this.issues = issues;
    this.rights = rights;
    this.users = users;
    this.messages = messages;
  }

  Shapes.NeedShape shape(ApplicationUser user, String projectKey, Need need, Scoring scoring) {
    return new Shapes.NeedShape(
        need.id(),
        need.version(),
        projectKey,
        need.statement(),
        need.who(),
        Shapes.plain(need.ratings().importance()),
        Shapes.plain(need.ratings().satisfaction()),
        Shapes.plain(need.ratings().reach()),
        need.rootCauses(),
        Shapes.share(scoring.confidence(need.evidence()).value()),
        linkedIssues(user, need),
        need.evidence().stream().map(this::shape).toList(),
        need.impacts().stream().map(Shapes.ImpactShape::of).toList());
  }

  Shapes.EvidenceShape shape(Evidence evidence) {
    return new Shapes.EvidenceShape(
        evidence.id(),
        evidence.kind().code(),
        evidence.stance().code(),
        evidence.sources(),
        evidence.date().toString(),
        evidence.summary(),
        evidence.url(),
        author(evidence.author()));
  }

  /** Who it was by name; one whom Jira no longer knows stays unnamed. */
  Shapes.@Nullable AuthorShape author(@Nullable String key) {
    if (key == null) {
      return null;
    }
    ApplicationUser user = users.getUserByKey(key);
    return new Shapes.AuthorShape(
        user == null ? messages.text("needfirst.user.former") : user.getDisplayName());
  }

  /**
   * The keys of the issues that serve the need, are in its project now, and may be seen by the
   * user.
   */
  private List<String> linkedIssues(ApplicationUser user, Need need) {
    return links.ofNeed(need.id()).stream()
        .map(Link::issueId)
        .flatMap(id -> issues.find(id).stream())
        .filter(issue -> issue.getProjectId() == need.projectId() && rights.browses(user, issue))
        .map(Issue::getKey)
        .map(IssueKey::parse)
        .sorted()
        .map(IssueKey::toString)
        .toList();
  }
}
