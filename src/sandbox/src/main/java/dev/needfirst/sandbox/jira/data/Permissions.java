package dev.needfirst.sandbox.jira.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may do what, by the projects' grants and the issues' security levels, as Jira decides it. */
public final class Permissions {

  public static final String BROWSE = "BROWSE_PROJECTS";
  public static final String CREATE = "CREATE_ISSUES";
  public static final String EDIT = "EDIT_ISSUES";
  public static final String DELETE = "DELETE_ISSUES";
  public static final String SCHEDULE = "SCHEDULE_ISSUES";
  public static final String MOVE = "MOVE_ISSUES";
  public static final String ADMINISTER = "ADMINISTER_PROJECTS";

  private final JiraData data;

  public Permissions(JiraData data) {
    this.data = data;
  }

  /**
   * Whether a user holds a permission in a project. One that is granted to reporter or assignee
   * counts for everyone who is logged in, because any of them might be the reporter of an issue.
   */
  public boolean inProject(String permission, StoredProject project, @Nullable StoredUser user) {
    return active(user)
        && project.grants().stream()
            .filter(grant -> grant.permission().equals(permission))
            .anyMatch(grant -> holds(grant, project, user, null));
  }

  /** Whether a user holds a permission on an issue. Archived issues can only be browsed. */
  public boolean onIssue(String permission, StoredIssue issue, @Nullable StoredUser user) {
    StoredProject project = data.project(issue.projectId());
    if (project == null || !active(user)) {
      return false;
    }
    if (!permission.equals(BROWSE)) {
      boolean writable = !project.archived() && !issue.archived();
      return writable && granted(permission, project, issue, user) && onIssue(BROWSE, issue, user);
    }
    return granted(BROWSE, project, issue, user) && levelAdmits(project, issue, user);
  }

  /** Whether a user may browse every issue of a project that has no security level. */
  public boolean browsesEveryIssue(long projectId, @Nullable StoredUser user) {
    StoredProject project = data.project(projectId);
    return project != null
        && active(user)
        && project.grants().stream()
            .filter(grant -> grant.permission().equals(BROWSE))
            .filter(
                grant ->
                    grant.holder() != Grant.Holder.REPORTER
                        && grant.holder() != Grant.Holder.ASSIGNEE)
            .anyMatch(grant -> holds(grant, project, user, null));
  }

  /** Whether a user is in a role of a project, by name or by group. */
  public boolean inRole(String role, StoredProject project, @Nullable StoredUser user) {
    if (user == null) {
      return false;
    }
    List<String> actors = project.roles().getOrDefault(role, List.of());
    return actors.contains(user.key())
        || user.groups().stream().anyMatch(group -> actors.contains("group:" + group));
  }

  private static boolean active(@Nullable StoredUser user) {
    return user == null || user.active();
  }

  private boolean granted(
      String permission, StoredProject project, StoredIssue issue, @Nullable StoredUser user) {
    return project.grants().stream()
        .filter(grant -> grant.permission().equals(permission))
        .anyMatch(grant -> holds(grant, project, user, issue));
  }

  private boolean levelAdmits(StoredProject project, StoredIssue issue, @Nullable StoredUser user) {
    Long levelId = issue.values().whole(FieldId.SECURITY);
    if (levelId == null) {
      return true;
    }
    SecurityLevel level = project.level(levelId);
    return level != null
        && level.holders().stream().anyMatch(holder -> holds(holder, project, user, issue));
  }

  private boolean holds(
      Grant grant, StoredProject project, @Nullable StoredUser user, @Nullable StoredIssue issue) {
    if (grant.holder() == Grant.Holder.ANYONE) {
      return true;
    }
    if (user == null) {
      return false;
    }
    return switch (grant.holder()) {
      case ANYONE -> true;
      case GROUP -> user.groups().contains(grant.name());
      case USER -> user.key().equals(grant.name());
      case ROLE -> inRole(grant.name(), project, user);
      case REPORTER -> issue == null || user.key().equals(issue.values().text(FieldId.REPORTER));
      case ASSIGNEE -> issue == null || user.key().equals(issue.values().text(FieldId.ASSIGNEE));
    };
  }
}
