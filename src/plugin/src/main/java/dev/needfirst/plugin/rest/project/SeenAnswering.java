package dev.needfirst.plugin.rest.project;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.plugin.issue.Rights;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Rejected;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers an administrator of a project what another user sees of it, and no more than that: one
 * who sees nothing looks like one whom Jira does not know.
 */
public final class SeenAnswering {
  private static final int LOOKED_AT = 1_000;

  private final Asking asking;
  private final UserManager users;
  private final Searching searching;
  private final SettingsAnswering.There there;

  @Inject
  public SeenAnswering(
      Asking asking, UserManager users, Searching searching, SettingsAnswering.There there) {
    this.asking = asking;
    this.users = users;
    this.searching = searching;
    this.there = there;
  }

  private record UserShape(String name, @Nullable String displayName) {}

  /**
   * Of the issues that the administrator sees.
   *
   * @param of how many were looked at, the newest
   * @param capped whether there are more
   */
  private record IssuesShape(int of, int seen, boolean capped) {}

  private record SeenShape(
      UserShape user,
      boolean browses,
      IssuesShape issues,
      boolean scores,
      boolean needs,
      @Nullable Object by,
      boolean edits) {}

  public Response seen(String key, @Nullable String userName, @Nullable String visibleTo) {
    Asking.AskedProject asked = asking.administeredProject(key);
    if (!asked.settings().enabled()) {
      throw Rejected.notFound("needfirst.error.project-off");
    }
    ProjectSettings settings = settings(asked.settings(), visibleTo);
    if (userName == null || userName.isBlank()) {
      throw new Refused(Fault.of("user", "required"));
    }
    List<Issue> issues = newest(asked.user(), asked.project());
    boolean capped = issues.size() > LOOKED_AT;
    List<Issue> looked = capped ? issues.subList(0, LOOKED_AT) : issues;
    String name = userName.strip();
    ApplicationUser user = users.getUserByName(name);
    Rights rights = asking.rights();
    if (user == null || !seesAny(user, asked.project(), looked)) {
      return Answers.ok(
          new SeenShape(
              new UserShape(name, null),
              false,
              new IssuesShape(looked.size(), 0, capped),
              false,
              false,
              null,
              false));
    }
    int seen = (int) looked.stream().filter(issue -> rights.browses(user, issue)).count();
    boolean needs = rights.needsAreFor(user, asked.project(), settings);
    return Answers.ok(
        new SeenShape(
            new UserShape(name, user.getDisplayName()),
            true,
            new IssuesShape(looked.size(), seen, capped),
            seen > 0,
            needs,
            needs ? by(user, asked.project(), settings) : null,
            needs && rights.needsAreEditableBy(user, asked.project(), settings)));
  }

  private boolean seesAny(ApplicationUser user, Project project, List<Issue> issues) {
    return asking.rights().browses(user, project)
        || issues.stream().anyMatch(issue -> asking.rights().browses(user, issue));
  }

  private List<Issue> newest(ApplicationUser administrator, Project project) {
    return searching.first(
        administrator, "project = " + project.getId() + " ORDER BY key DESC", LOOKED_AT + 1);
  }

  private @Nullable Object by(ApplicationUser user, Project project, ProjectSettings settings) {
    return SettingsAnswering.visible(
        settings.needsVisibleTo(),
        visibility ->
            there.rolesOf(visibility).stream()
                .filter(role -> there.roles().isUserInProjectRole(user, role, project))
                .map(ProjectRole::getName)
                .toList());
  }

  /** The stored settings, or another choice of who sees needs that is not saved yet. */
  private static ProjectSettings settings(ProjectSettings stored, @Nullable String visibleTo) {
    if (visibleTo == null || visibleTo.isBlank()) {
      return stored;
    }
    Visibility visibility =
        SettingsAnswering.BROWSE.equals(visibleTo) ? Visibility.browse() : roles(visibleTo);
    return new ProjectSettings(
        stored.projectId(),
        stored.enabled(),
        visibility,
        stored.effortField(),
        stored.setAsideJql(),
        stored.mappedFields());
  }

  private static Visibility roles(String visibleTo) {
    Faults faults = new Faults();
    Set<Long> roles = new HashSet<>();
    for (String role : visibleTo.split(",", -1)) {
      if (role.strip().matches("[0-9]{1,18}")) {
        roles.add(Long.valueOf(role.strip()));
      } else {
        faults.add("needsVisibleTo", "visibility");
      }
    }
    faults.refuse();
    return new Visibility(roles);
  }
}
