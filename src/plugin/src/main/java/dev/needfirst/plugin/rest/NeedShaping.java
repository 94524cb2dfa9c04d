package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.score.Confidence;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.Rights;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Makes JSON of needs, as one user may see them. */
public final class NeedShaping {
  private final Issues issues;
  private final Rights rights;
  private final UserManager users;
  private final Messages messages;

  @Inject
  public NeedShaping(Issues issues, Rights rights, UserManager users, Messages messages) {
    this.issues = issues;
    this.rights = rights;
    this.users = users;
    this.messages = messages;
  }

  /**
   * A need.
   *
   * @param linked Jira's ids of the issues linked to it; those that the user may not see are left
   *     out
   */
  Shapes.NeedShape shape(
      ApplicationUser user,
      String projectKey,
      Need need,
      Confidence confidence,
      List<Long> linked) {
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
        Shapes.share(confidence.value()),
        shown(user, need, linked),
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

  /** Whether the user may see an issue, and it is in the project; each issue is looked at once. */
  LongPredicate seenIn(ApplicationUser user, long projectId) {
    Map<Long, Boolean> known = new HashMap<>();
    return id ->
        known.computeIfAbsent(
            id,
            unknown ->
                issues
                    .find(id)
                    .filter(issue -> issue.getProjectId() == projectId)
                    .filter(issue -> rights.browses(user, issue))
                    .isPresent());
  }

  /**
   * The keys of the issues that serve the need, are in its project now, and may be seen by the
   * user.
   */
  private List<String> shown(ApplicationUser user, Need need, List<Long> linked) {
    return linked.stream()
        .flatMap(id -> issues.find(id).stream())
        .filter(issue -> issue.getProjectId() == need.projectId() && rights.browses(user, issue))
        .map(Issue::getKey)
        .map(IssueKey::parse)
        .sorted()
        .map(IssueKey::toString)
        .toList();
  }
}
