package dev.needfirst.plugin.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Visibility;
import jakarta.inject.Inject;

/**
 * What a user may see and do: Jira's permissions, and who sees needs by the project's own setting.
 *
 * <p>Jira's project-level Browse check is true for everyone where Browse is granted to Reporter,
 * Assignee or a user field. So a project is there only for those who also see one of its issues.
 */
public final class Rights {
  private final PermissionManager permissions;
  private final GlobalPermissionManager globalPermissions;
  private final ProjectRoleManager roles;
  private final Searching searching;

  @Inject
  public Rights(
      PermissionManager permissions,
      GlobalPermissionManager globalPermissions,
      ProjectRoleManager roles,
      Searching searching) {
    this.permissions = permissions;
    this.globalPermissions = globalPermissions;
    this.roles = roles;
    this.searching = searching;
  }

  public boolean browses(ApplicationUser user, Issue issue) {
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, issue, user);
  }

  /**
   * Whether a project is there for the user: they may browse it and see an issue of it, or
   * administer it. In one without any issue in Jira's index there is nothing to hide, so Browse is
   * enough; but the issues of an archived project are in no index, and hidden all the same.
   */
  public boolean browses(ApplicationUser user, Project project) {
    return permissions.hasPermission(ProjectPermissions.BROWSE_PROJECTS, project, user)
        && (searching.findsAny(user, project.getId())
            || administers(user, project)
            || (!project.isArchived() && searching.countAll(project.getId()) == 0));
  }

  public boolean edits(ApplicationUser user, Issue issue) {
    return issue.isEditable()
        && !issue.isArchived()
        && permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, issue, user);
  }

  public boolean administers(ApplicationUser user, Project project) {
    return permissions.hasPermission(ProjectPermissions.ADMINISTER_PROJECTS, project, user)
        || administersJira(user);
  }

  public boolean administersJira(ApplicationUser user) {
    return globalPermissions.hasPermission(GlobalPermissionKey.ADMINISTER, user);
  }

  /** Whether the user sees the needs, evidence and customer data of a project that is on. */
  public boolean seesNeeds(ApplicationUser user, Project project, ProjectSettings settings) {
    return browses(user, project) && needsAreFor(user, project, settings);
  }

  /** Whether the user, who may browse the issue, sees its needs. */
  public boolean seesNeeds(ApplicationUser user, Issue issue, ProjectSettings settings) {
    return browses(user, issue) && needsAreFor(user, issue.getProjectObject(), settings);
  }

  /** Whether the user may record needs in a project. */
  public boolean editsNeeds(ApplicationUser user, Project project, ProjectSettings settings) {
    return browses(user, project) && needsAreEditableBy(user, project, settings);
  }

  /** Whether the user, who may browse the project, may record needs in it. */
  public boolean needsAreEditableBy(
      ApplicationUser user, Project project, ProjectSettings settings) {
    return !project.isArchived()
        && needsAreFor(user, project, settings)
        && permissions.hasPermission(ProjectPermissions.EDIT_ISSUES, project, user);
  }

  /** Whether the needs of a project are for a user who may browse it, or the issue in question. */
  public boolean needsAreFor(ApplicationUser user, Project project, ProjectSettings settings) {
    Visibility visibility = settings.needsVisibleTo();
    return settings.enabled()
        && visibility != null
        && (visibility.everyoneWhoMayBrowse() || hasRole(user, project, visibility));
  }

  private boolean hasRole(ApplicationUser user, Project project, Visibility visibility) {
    for (long id : visibility.roles()) {
      ProjectRole role = roles.getProjectRole(id);
      if (role != null && roles.isUserInProjectRole(user, role, project)) {
        return true;
      }
    }
    return false;
  }
}
