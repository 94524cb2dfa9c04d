package dev.needfirst.plugin.panel;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Settings;
import dev.needfirst.plugin.issue.Rights;
import jakarta.inject.Inject;

/** Whether a user administers a project, be it on or off: it is switched on there. */
public final class SettingsShown extends ProjectCondition {
  private final Rights rights;

  @Inject
  public SettingsShown(Rights rights, Settings settings) {
    super(settings);
    this.rights = rights;
  }

  @Override
  boolean isFor(ApplicationUser user, Project project, ProjectSettings decided) {
    return rights.administers(user, project);
  }
}
