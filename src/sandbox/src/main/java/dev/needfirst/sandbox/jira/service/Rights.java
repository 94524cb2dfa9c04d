package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.permission.GlobalPermissionKey;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.Permissions;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.seam.UnsupportedInSandbox;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Permissions and roles, as plugins ask for them. */
public final class Rights
    implements PermissionManager, GlobalPermissionManager, ProjectRoleManager {

  /** The id of the role of those who work in a project. */
  public static final long USERS = 10_000;

  private static final List<ProjectRole> ROLES =
      List.of(
          new Role(USERS, "Users"),
          new Role(10_001, "Developers"),
          new Role(10_002, "Administrators"));

  private final JiraData data;
  private final JiraObjects objects;
  private final Permissions permissions;

  private record Role(long id, String name) implements ProjectRole {
    @Override
    public Long getId() {
      return id;
    }

    @Override
    public String getName() {
      return name;
    }
  }

  public Rights(JiraData data, JiraObjects objects) {
    this.data = data;
    this.objects = objects;
    this.permissions = new Permissions(data);
  }

  @Override
  public boolean hasPermission(
      ProjectPermissionKey permissionKey, Issue issue, @Nullable ApplicationUser user) {
    StoredIssue stored = data.issue(issue.getId());
    return stored != null
        && permissions.onIssue(permissionKey.permissionKey(), stored, objects.stored(user));
  }

  @Override
  public boolean hasPermission(
      ProjectPermissionKey permissionKey, Project project, @Nullable ApplicationUser user) {
    StoredProject stored = data.project(project.getId());
    return stored != null
        && permissions.inProject(permissionKey.permissionKey(), stored, objects.stored(user));
  }

  @Override
  public boolean hasPermission(GlobalPermissionKey permission, @Nullable ApplicationUser user) {
    if (permission != GlobalPermissionKey.ADMINISTER) {
      throw new UnsupportedInSandbox("GlobalPermissionManager.hasPermission of another key");
    }
    StoredUser stored = objects.stored(user);
    return stored != null && stored.admin();
  }

  @Override
  public Collection<ProjectRole> getProjectRoles() {
    return ROLES;
  }

  @Override
  public @Nullable ProjectRole getProjectRole(Long id) {
    return ROLES.stream().filter(role -> role.getId().equals(id)).findFirst().orElse(null);
  }

  @Override
  public @Nullable ProjectRole getProjectRole(String name) {
    return ROLES.stream().filter(role -> role.getName().equals(name)).findFirst().orElse(null);
  }

  @Override
  public boolean isUserInProjectRole(
      @Nullable ApplicationUser user, ProjectRole projectRole, Project project) {
    StoredProject stored = data.project(project.getId());
    return stored != null
        && permissions.inRole(projectRole.getName(), stored, objects.stored(user));
  }
}
