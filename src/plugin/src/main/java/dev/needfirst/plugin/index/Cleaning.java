package dev.needfirst.plugin.index;

import com.atlassian.jira.project.ProjectManager;
import dev.needfirst.core.project.Settings;
import dev.needfirst.core.recording.Forgetting;
import jakarta.inject.Inject;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes what belongs to projects that are gone, and changes that are old. */
public final class Cleaning {
  private static final Logger LOG = LoggerFactory.getLogger(Cleaning.class);
  private static final Period CHANGES_KEPT = Period.ofYears(2);

  private final Settings settings;
  private final ProjectManager projects;
  private final Forgetting forgetting;
  private final Background background;

  @Inject
  public Cleaning(
      Settings settings, ProjectManager projects, Forgetting forgetting, Background background) {
    this.settings = settings;
    this.projects = projects;
    this.forgetting = forgetting;
    this.background = background;
  }

  /** Goes on, too, where it was stopped in the middle of a project. */
  void goneProjects() {
    for (long project : settings.decidedProjects()) {
      if (background.stopping()) {
        return;
      }
      if (projects.getProjectObj(project) == null) {
        LOG.info("Project {} is gone; what was recorded in it is removed", project);
        forgetting.project(project);
      }
    }
  }

  void oldChanges() {
    LOG.info("{} old changes removed", forgetting.changesOlderThan(CHANGES_KEPT));
  }
}
