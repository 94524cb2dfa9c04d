package dev.needfirst.plugin.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What issues are linked to, in either direction.
 *
 * <p>No public source shows that every host offers its links to plugins, so they are asked for
 * where they stand in its registry; without them no issue is linked.
 */
public final class LinkedIssues {
  private static final String DUPLICATE = "dupli";

  private final HostRegistry host;
  private final Rights rights;

  @Inject
  public LinkedIssues(HostRegistry host, Rights rights) {
    this.host = host;
    this.rights = rights;
  }

  /**
   * An issue at the other end of a link.
   *
   * @param linkType the name of the link's type
   */
  public record Linked(String linkType, Issue issue) {

    /** Whether the link says, by the name of its type, that the two are about the same. */
    public boolean isDouble() {
      return linkType.toLowerCase(Locale.ROOT).startsWith(DUPLICATE);
    }
  }

  /** Whether the host tells links at all. */
  public boolean told() {
    return host.find(IssueLinkManager.class) != null;
  }

  /** Those of the linked issues that the user may browse: Jira hands out all of them. */
  public List<Linked> of(ApplicationUser user, Issue issue) {
    IssueLinkManager links = host.find(IssueLinkManager.class);
    if (links == null) {
      return List.of();
    }
    long id = issue.getId();
    List<Linked> found = new ArrayList<>();
    links.getOutwardLinks(id).forEach(link -> add(found, link, link.getDestinationObject()));
    links.getInwardLinks(id).forEach(link -> add(found, link, link.getSourceObject()));
    found.removeIf(linked -> !rights.browses(user, linked.issue()));
    return found;
  }

  private static void add(List<Linked> found, IssueLink link, @Nullable Issue other) {
    // A link may outlive what it led to.
    if (other != null) {
      found.add(new Linked(Objects.toString(link.getIssueLinkType().getName(), ""), other));
    }
  }
}
