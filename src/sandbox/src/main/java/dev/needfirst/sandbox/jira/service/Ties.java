package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.Comment;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredLink;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who came to an issue, and what it is linked to; like Jira it hands out links to hidden issues.
 */
public final class Ties implements CommentManager, WatcherManager, IssueLinkManager {

  private final JiraData data;
  private final JiraObjects objects;

  public Ties(JiraData data, JiraObjects objects) {
    this.data = data;
    this.objects = objects;
  }

  private record Written(ApplicationUser author) implements Comment {
    @Override
    public ApplicationUser getAuthorApplicationUser() {
      return author;
    }
  }

  private record Type(String name) implements IssueLinkType {
    @Override
    public String getName() {
      return name;
    }
  }

  private record Link(Issue source, Issue destination, Type type) implements IssueLink {
    @Override
    public Issue getSourceObject() {
      return source;
    }

    @Override
    public Issue getDestinationObject() {
      return destination;
    }

    @Override
    public IssueLinkType getIssueLinkType() {
      return type;
    }
  }

  @Override
  public List<Comment> getCommentsForUser(Issue issue, @Nullable ApplicationUser user) {
    return users(issue, FieldId.COMMENTERS).<Comment>map(Written::new).toList();
  }

  @Override
  public Collection<ApplicationUser> getWatchersUnsorted(Issue issue) {
    return users(issue, FieldId.WATCHERS).toList();
  }

  @Override
  public List<IssueLink> getOutwardLinks(Long sourceId) {
    return links(sourceId, true);
  }

  @Override
  public List<IssueLink> getInwardLinks(Long destinationId) {
    return links(destinationId, false);
  }

  private Stream<ApplicationUser> users(Issue issue, String field) {
    StoredIssue stored = data.issue(issue.getId());
    return stored == null
        ? Stream.empty()
        : stored.values().texts(field).stream()
            .map(objects::user)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull);
  }

  private List<IssueLink> links(long id, boolean outward) {
    StoredIssue stored = data.issue(id);
    if (stored == null) {
      return List.of();
    }
    Issue own = objects.issue(stored);
    return stored.values().texts(FieldId.LINKS).stream()
        .map(StoredLink::of)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .filter(link -> link.outward() == outward)
        .flatMap(link -> link(own, link).stream())
        .toList();
  }

  private List<IssueLink> link(Issue own, StoredLink link) {
    StoredIssue stored = data.issue(link.key());
    if (stored == null) {
      return List.of();
    }
    Issue other = objects.issue(stored);
    Type type = new Type(link.type());
    return List.of(link.outward() ? new Link(own, other, type) : new Link(other, own, type));
  }
}
