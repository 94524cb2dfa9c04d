package dev.needfirst.plugin.rest.need;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.ranking.IssueKey;
import dev.needfirst.core.score.Confidence;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.SeenIssues;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes JSON of needs, as one user may see them. */
public final class NeedShaping {
  private final SeenIssues seen;
  private final UserManager users;
  private final Messages messages;

  @Inject
  public NeedShaping(SeenIssues seen, UserManager users, Messages messages) {
    this.seen = seen;
    this.users = users;
    this.messages = messages;
  }

  /** The keys of those of the issues that the user sees in the project, by their ids. */
  Map<Long, String> seen(ApplicationUser user, long projectId, Collection<Long> issues) {
    return seen.keys(user, projectId, issues);
  }

  /**
   * A need.
   *
   * @param linked Jira's ids of the issues linked to it
   * @param keys of the issues that the user sees in its project; others are left out
   */
  Shapes.NeedShape shape(
      String projectKey,
      Need need,
      Confidence confidence,
      List<Long> linked,
      Map<Long, String> keys) {
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
        shown(linked, keys),
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
  public Shapes.@Nullable AuthorShape author(@Nullable String key) {
    if (key == null) {
      return null;
    }
    ApplicationUser user = users.getUserByKey(key);
    return new Shapes.AuthorShape(
        user == null ? messages.text("needfirst.user.former") : user.getDisplayName());
  }

  private static List<String> shown(List<Long> linked, Map<Long, String> keys) {
    return linked.stream()
        .flatMap(id -> Optional.ofNullable(keys.get(id)).stream())
        .map(IssueKey::parse)
        .sorted()
        .map(IssueKey::toString)
        .toList();
  }
}
