package dev.needfirst.plugin.jql;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.project.Settings;
import dev.needfirst.plugin.issue.Rights;
import jakarta.inject.Inject;
import java.util.Locale;

/** What a user sees of projects. */
public final class ProjectsOfUser {
  private final ProjectManager projects;
  private final Rights rights;
  private final Settings settings;

  @Inject
  public ProjectsOfUser(ProjectManager projects, Rights rights, Settings settings) {
    this.projects = projects;
    this.rights = rights;
    this.settings = settings;
  }

  boolean seesNeeds(ApplicationUser user, long projectId) {
    Project project = projects.getProjectObj(projectId);
    return project != null && rights.seesNeeds(user, project, settings.ofProject(projectId));
  }

  /**
   * Jira's id of a project that is on.
   *
   * @throws Refused in the same words if there is none, and if the user may not browse it
   */
  long browsed(ApplicationUser user, String key) {
    Project project = projects.getProjectObjByKey(key.toUpperCase(Locale.ROOT));
    if (project == null || !rights.browses(user, project)) {
      throw new Refused(Fault.of("", "no-project-of-key", key));
    }
    if (!settings.ofProject(project.getId()).enabled()) {
      throw new Refused(Fault.of("", "project-off", project.getKey()));
    }
    return project.getId();
  }
}
