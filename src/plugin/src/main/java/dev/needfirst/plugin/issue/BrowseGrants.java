package dev.needfirst.plugin.issue;

import com.atlassian.jira.permission.PermissionSchemeEntry;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom a project's permission scheme lets browse by what stands in an issue: for Jira, everyone may
 * then browse the project.
 *
 * <p>The host need not offer its schemes to plugins, so they are asked for where they stand in its
 * registry, and nothing depends on them.
 */
public final class BrowseGrants {
  private static final Logger LOG = LoggerFactory.getLogger(BrowseGrants.class);

  private final HostRegistry host;

  @Inject
  public BrowseGrants(HostRegistry host) {
    this.host = host;
  }

  /** By what of an issue someone may browse it. */
  public enum By {
    REPORTER,
    ASSIGNEE,
    FIELD;

    static Optional<By> ofType(String type) {
      return switch (type) {
        case "reporter", "reportercreate" -> Optional.of(REPORTER);
        case "assignee", "assigneeassignable" -> Optional.of(ASSIGNEE);
        case "userCF", "groupCF" -> Optional.of(FIELD);
        default -> Optional.empty();
      };
    }
  }

  /**
   * A grant to whoever stands in an issue.
   *
   * @param field Jira's id of the user or group field; null for another grant
   */
  public record Grant(By by, @Nullable String field) {}

  /** The grants to whoever stands in an issue; empty if the host does not tell. */
  public Optional<List<Grant>> byIssue(Project project) {
    try {
      PermissionSchemeManager manager = host.find(PermissionSchemeManager.class);
      Scheme scheme = manager == null ? null : manager.getSchemeFor(project);
      if (manager == null || scheme == null) {
        return Optional.empty();
      }
      return Optional.of(
          byIssue(manager.getPermissionSchemeEntries(scheme, ProjectPermissions.BROWSE_PROJECTS)));
    } catch (RuntimeException | LinkageError e) {
      LOG.debug("The permission scheme of a project could not be read", e);
      return Optional.empty();
    }
  }

  private static List<Grant> byIssue(Collection<PermissionSchemeEntry> entries) {
    List<Grant> grants = new ArrayList<>();
    for (PermissionSchemeEntry entry : entries) {
      By.ofType(entry.getType())
          .map(by -> new Grant(by, by == By.FIELD ? entry.getParameter() : null))
          .filter(grant -> !grants.contains(grant))
          .ifPresent(grants::add);
    }
    return grants;
  }
}
