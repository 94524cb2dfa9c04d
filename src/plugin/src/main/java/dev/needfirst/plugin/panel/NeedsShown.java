package dev.needfirst.plugin.panel;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Settings;
import dev.needfirst.plugin.issue.Rights;
import jakarta.inject.Inject;

/** Whether a user sees the needs of a project. */
public final class NeedsShown extends ProjectCondition {
  private final Rights rights;

  @Inject
  public NeedsShown(Rights rights, Settings settings) {
    super(settings);
    this.rights = rights;
  }

  @Override
  boolean isFor(ApplicationUser user, Project project, ProjectSettings decided) {
    return rights.seesNeeds(user, project, decided);
  }
}
